import type { stream } from 'exceljs';
import { shanghaiMinute } from '../../../domain/local-time';
import { momentLine } from './moment-line';
import type { ProgressExport } from './progress-export';
import { addCells, openSheet } from './sheet-layout';

/** 说明: what every figure means, when it was counted and with which weights. */
export function writeNotesSheet(workbook: stream.xlsx.WorkbookWriter, contents: ProgressExport): void {
  const sheet = openSheet(workbook, {
    name: '说明',
    lines: ['指标说明', momentLine(contents)],
    columns: [
      { heading: '指标', width: 20 },
      { heading: '含义', width: 110 },
    ],
  });
  for (const note of notesOf(contents)) addCells(sheet, note);
  sheet.commit();
}

function notesOf({ moment, overview, personsHidden }: ProgressExport): [string, string][] {
  const { campaign, at } = moment;
  const { coverage, reporting, accuracy } = campaign.rankingWeights;
  return [
    ['统计时点', `${shanghaiMinute(at)}（北京时间）。此后的填报和核验不计入本表。`],
    [
      '应开户',
      '团组织：名册中总支级以上（团委、团工委、团总支）且当日存续的组织；团支部、团干部、工作项目、青少年工作者：已填报或列入基础名单的。',
    ],
    ['已报认证', '名单称“已认证”的主体数，尚不代表属实。'],
    ['已认证', '经系统访问公开主页核实、认证说明符合要求的主体数；同一主体在两个平台都已认证只计一次。'],
    [
      '待复核',
      `已认证主体中，最近 ${campaign.staleAfterHours} 小时内没有成功读取过其主页的；仍计入已认证，单独列出。`,
    ],
    [
      '依据',
      `名单所列或已计入的微博账号，按统计时点前最近一次成功读取主页的时间分：${campaign.staleAfterHours} 小时内、已过期、从未核验；平台已两次说明不存在的不计。`,
    ],
    ['覆盖率', '已认证 ÷ 应开户。待复核占比的分母相同，是覆盖率的一部分。'],
    [
      '总体数字',
      `已认证团组织（含团支部）与团干部之和，与活动前基数 ${campaign.baselineCount}（${campaign.baselineOn}）相比。`,
    ],
    [
      '得分',
      `满分 100：覆盖率 ${coverage}、按时报送 ${reporting}、准确率 ${accuracy}。覆盖率为总支级以上团组织与团干部合计；尚无数据的分项不得分也不扣分，其权重由其余分项按比例分担；没有覆盖率则不评分。`,
    ],
    [
      '按时报送',
      '截止时间已过的应报附表中，首次报送不晚于截止时间的占比。零报告视同报送；机关部室和直属单位可以报送，不计未报。',
    ],
    [
      '报送情况',
      '按首次收下有效行（或零报告）的时间分按时和迟报；全部行都退回的附表不算已报。报送率 = 已报 ÷ 应报，按时率 = 按时 ÷ 应报，截止前不计按时率。',
    ],
    ['准确率', '名单称“已认证”且已能核验的账号中，核实属实的占比。'],
    ['名次', '得分相同名次相同，其后名次空出；“较7天前”与7天前当日24时的名次相比，正数为上升。'],
    ['进度', '漏报：名册中应开户但没有出现在任何名单上的团组织。'],
    ['未知／数据不足', '“未知”指没有名册等依据，“数据不足”指缺少计算所需的数据；都不是 0。'],
    ...(overview ? [['预测', forecastNote(overview.forecast)] as [string, string]] : []),
    ...(personsHidden ? [['个人信息', '本表不含团干部和青少年工作者个人。'] as [string, string]] : []),
  ];
}

function forecastNote(forecast: NonNullable<ProgressExport['overview']>['forecast']): string {
  if (!forecast.known) return `${forecast.reason}${forecast.method}`;
  const percent = (rate: number | null) => (rate === null ? '数据不足' : `${(rate * 100).toFixed(1)}%`);
  const { expectedRate, lowRate, highRate, chance } = forecast;
  return `目标日预计覆盖率 ${percent(expectedRate)}（80% 区间 ${percent(lowRate)}–${percent(highRate)}），达成概率 ${percent(chance)}。${forecast.method}`;
}
