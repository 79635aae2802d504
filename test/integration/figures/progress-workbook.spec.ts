import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Workbook, type Worksheet } from 'exceljs';
import type { Visitor } from '../../../server/http/visitor';
import { AuditEntry } from '../../../server/modules/audit/audit-entry.entity';
import type { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import { ExportedFiguresService } from '../../../server/modules/exports/exported-figures.service';
import { ExportsService } from '../../../server/modules/exports/exports.service';
import { writeProgressWorkbook } from '../../../server/modules/exports/progress-workbook';
import type { Unit } from '../../../server/modules/units/unit.entity';
import { aCampaign } from '../../builders/a-campaign';
import { aClaim } from '../../builders/a-claim';
import { aHolder } from '../../builders/a-holder';
import { aSubmission } from '../../builders/a-submission';
import { aUnit } from '../../builders/a-unit';
import { aVerification } from '../../builders/a-verification';
import { anAccount } from '../../builders/an-account';
import { anOrganization } from '../../builders/an-organization';
import { figuresDatabase, momentOf, type FiguresDatabase } from './figures-database';

const moment = (text: string): Date => new Date(`${text}+08:00`);
const CLAIMED = moment('2012-09-28T10:00');
const NOW = moment('2012-11-19T09:00');

describe('The progress workbook, read back', () => {
  let figures: FiguresDatabase;
  let exported: ExportsService;
  let campaign: Campaign;
  let unit: Unit;

  beforeAll(async () => {
    figures = await figuresDatabase();
    const { db, audit, overviews, rankings, standings, reports, holders } = figures;
    const exportedFigures = new ExportedFiguresService(overviews, rankings, standings, reports);
    exported = new ExportsService(audit, exportedFigures, holders);
    campaign = await aCampaign(db);
    unit = await aUnit(db, { campaignId: campaign.id, name: '示例和平区团委' });
    const confirmed = await aHolder(db, await anOrganization(db, unit, { name: '示例一街团工委' }));
    const account = await anAccount(db, confirmed);
    await aClaim(db, { holder: confirmed, account }, { fromAt: CLAIMED });
    await aVerification(db, account, { fromAt: moment('2012-10-10T10:00') });
    const second = await anOrganization(db, unit, { name: '示例二街团工委', level: 'working-committee' });
    const cadre = await aHolder(db, second, { category: 'cadre', name: '示例干部甲' });
    const formula = await anAccount(db, cadre, { nickname: '=HYPERLINK("http://x")' });
    await aClaim(db, { holder: cadre, account: formula }, { fromAt: CLAIMED, state: 'unverified' });
    const other = await aUnit(db, { campaignId: campaign.id, name: '示例南开大学团委', kind: 'university' });
    await anOrganization(db, other, { name: '=1+1团委' });
    await aUnit(db, { campaignId: campaign.id, name: '示例没有名册的单位', kind: 'department' });
  });
  afterAll(() => figures.close());

  async function workbookFor(visitor: Partial<Visitor>, at = NOW): Promise<Workbook> {
    const whole: Visitor = {
      id: 7,
      login: 'x',
      displayName: '示例',
      role: 'committee',
      unitId: null,
      ...visitor,
    };
    const contents = await exported.progressFor(whole, momentOf(campaign, at));
    const out = new PassThrough();
    const [bytes] = await Promise.all([buffer(out), writeProgressWorkbook(contents, out)]);
    return new Workbook().xlsx.load(bytes as never);
  }
  const sheetOf = (workbook: Workbook, name: string): Worksheet => workbook.getWorksheet(name)!;
  const rowsOf = (sheet: Worksheet): unknown[][] => {
    const rows: unknown[][] = [];
    sheet.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
    return rows;
  };
  const rowWith = (workbook: Workbook, sheet: string, text: string) =>
    rowsOf(sheetOf(workbook, sheet)).find((row) => row.includes(text));

  it('has five sheets with Chinese headings that stay in view and are printed on every page', async () => {
    const workbook = await workbookFor({});
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      '总览',
      '各单位',
      '报送情况',
      '未认证明细',
      '说明',
    ]);
    for (const sheet of workbook.worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
      expect(sheet.pageSetup).toMatchObject({
        orientation: 'landscape',
        paperSize: 9,
        printTitlesRow: '3:3',
      });
      expect(sheet.getColumn(1).width).toBeGreaterThan(7);
    }
    expect(rowsOf(sheetOf(workbook, '总览'))[2]).toEqual([
      '项目',
      '应开户',
      '已报认证',
      '已认证',
      '其中待复核',
      '覆盖率',
      '其中待复核占比',
      '新浪',
      '腾讯',
      '两平台',
    ]);
  });

  it('says of when the figures are, and counts them then', async () => {
    const now = await workbookFor({});
    expect(rowsOf(sheetOf(now, '总览'))[1]).toEqual([
      '统计时点：2012-11-19 09:00（北京时间）　范围：全部填报单位　依据：7 天内核验 0%；2 个从未核验',
    ]);
    expect(rowWith(now, '总览', '团组织（总支级以上）')!.slice(1)).toEqual([
      3,
      1,
      1,
      1,
      1 / 3,
      1 / 3,
      1,
      0,
      0,
    ]);
    const earlier = await workbookFor({}, moment('2012-10-01T00:00'));
    expect(rowWith(earlier, '总览', '团组织（总支级以上）')!.slice(1, 4)).toEqual([3, 1, 0]);
  });

  it('prints rates as percent and never a 0 for what is not known', async () => {
    const workbook = await workbookFor({});
    expect(sheetOf(workbook, '总览').getRow(4).getCell(6).numFmt).toBe('0.0%');
    expect(rowWith(workbook, '总览', '机关部室（1 个单位）团组织')).toEqual([
      '机关部室（1 个单位）团组织',
      '未知',
      0,
      0,
      0,
      '数据不足',
      '数据不足',
    ]);
    const unknown = rowWith(workbook, '各单位', '示例没有名册的单位')!;
    expect(unknown.slice(5, 6)).toEqual(['未知']);
    expect(unknown.slice(-4)).toEqual(['数据不足', '数据不足', '数据不足', '数据不足']);
  });

  it('lists who is due and not confirmed, with what looks like a formula made safe', async () => {
    const rows = rowsOf(sheetOf(await workbookFor({}), '未认证明细')).slice(3);
    expect(rows).toEqual([
      ['示例和平区团委', '区县', '团组织', '示例二街团工委', '示例二街团工委', '团工委', '漏报'],
      [
        '示例和平区团委',
        '区县',
        '团干部',
        '示例干部甲',
        '示例二街团工委',
        undefined,
        '已开通未认证',
        '新浪：=HYPERLINK("http://x")',
        '新浪：未知',
      ],
      ['示例南开大学团委', '大中专院校', '团组织', "'=1+1团委", "'=1+1团委", '团委', '漏报'],
    ]);
  });

  it('lists who has handed in what in each phase begun, and what is missing', async () => {
    await aSubmission(figures.db, { unit, phase: campaign.phases[0]! }, { receivedAt: CLAIMED });
    const rows = rowsOf(sheetOf(await workbookFor({}, moment('2012-10-01T00:00')), '报送情况')).slice(3);
    expect(rows.map((row) => row[1])).toEqual([
      '示例和平区团委',
      '示例南开大学团委',
      '示例没有名册的单位',
      '合计',
    ]);
    expect(rows[0]!.slice(2)).toEqual(
      ['区县', '按时', '未报', '未报', '', '', '', '未报', '未报', '未报', '', '', '']
        .map((text) => text || undefined)
        .concat([6, 1, 1 / 6, 1, 1 / 6, '2、3、7、8、9'] as never[]),
    );
    expect(rows[2]!.slice(15)).toEqual([0, 0, '数据不足', 0, '数据不足']);
    expect(rows[3]!.slice(15)).toEqual([12, 1, 1 / 12, 1, 1 / 12]);
    const own = await workbookFor({ role: 'unit', unitId: unit.id });
    const units = rowsOf(sheetOf(own, '报送情况')).slice(3);
    expect(new Set(units.map((row) => row[1]))).toEqual(new Set(['示例和平区团委', '合计']));
    expect(new Set(units.map((row) => row[0])).size).toBe(2);
  });

  it('explains its figures with the weights and the limit of the campaign', async () => {
    const notes = new Map(rowsOf(sheetOf(await workbookFor({}), '说明')).map(([name, text]) => [name, text]));
    expect(notes.get('待复核')).toContain('168 小时');
    expect(notes.get('得分')).toContain('覆盖率 60、按时报送 20、准确率 20');
    expect(notes.get('预测')).toMatch(/目标日预计覆盖率 33\.3%（80% 区间 .+bootstrap/);
  });

  it('holds only a unit’s own rows for its visitor', async () => {
    const workbook = await workbookFor({ role: 'unit', unitId: unit.id });
    expect(
      rowsOf(sheetOf(workbook, '各单位'))
        .slice(3)
        .map((row) => row[3]),
    ).toEqual(['示例和平区团委']);
    expect(rowWith(workbook, '总览', '团组织（总支级以上）')!.slice(1, 4)).toEqual([2, 1, 1]);
    expect(JSON.stringify(workbook.worksheets.map(rowsOf))).not.toContain('南开');
  });

  it('holds no persons for viewers', async () => {
    const workbook = await workbookFor({ role: 'viewer' });
    expect(rowsOf(sheetOf(workbook, '未认证明细'))[0]).toEqual(['未认证明细（不含个人）']);
    expect(JSON.stringify(workbook.worksheets.map(rowsOf))).not.toContain('示例干部甲');
    expect(rowWith(workbook, '总览', '团干部')!.slice(1, 4)).toEqual([1, 0, 0]);
  });

  it('is written down in the log', async () => {
    await workbookFor({ id: 42, role: 'viewer' });
    const [entry] = await figures.db.getRepository(AuditEntry).findBy({ userId: 42 });
    expect(entry).toMatchObject({
      action: 'PROGRESS.EXPORT',
      subject: `campaign:${campaign.id}`,
      detail: { asOf: NOW.toISOString(), role: 'viewer' },
    });
  });
});
