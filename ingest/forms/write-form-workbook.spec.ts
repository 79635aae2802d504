import { Workbook } from 'exceljs';
import { anotherRow, SAMPLE_HEAD, SAMPLE_ROWS } from '../../test/fixtures/forms/sample-rows';
import { readBytes } from './read-bytes';
import { writeFormWorkbook } from './write-form-workbook';

async function open(bytes: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

describe('writeFormWorkbook', () => {
  it('writes title, head lines, headings, rows and 合计 as the templates have them', async () => {
    const bytes = await writeFormWorkbook([
      { form: 7, head: SAMPLE_HEAD, rows: [anotherRow(7, 1), anotherRow(7, 2)] },
    ]);
    const sheet = (await open(bytes)).getWorksheet('附表7')!;
    expect(sheet.getCell('A1').text).toBe('附表7 团干部个人实名认证微博统计表（新浪平台，已认证）');
    expect(sheet.getCell('Q1').isMerged).toBe(true);
    expect(sheet.getCell('A2').text).toBe('填报单位：共青团天津市和平区委员会');
    expect(sheet.getRow(4).values).toEqual([
      undefined,
      '序号',
      '姓名',
      '性别',
      '团组织全称',
      '团内职务',
      '专/兼职',
      '工作单位及职务',
      '联系电话',
      '微博昵称',
      '微博地址',
      'UID',
      '认证说明',
      '认证通过日期',
      '粉丝数',
      '微博数',
      '数据日期',
      '备注',
    ]);
    expect(sheet.getCell('M5').value).toEqual(new Date('2012-09-20T00:00:00Z'));
    expect(sheet.getCell('A7').value).toBe('合计');
  });

  it('writes 零报告 in place of rows', async () => {
    const bytes = await writeFormWorkbook([{ form: 12, head: SAMPLE_HEAD, rows: [], nil: true }]);
    expect(readBytes(bytes, 'x.xlsx').sheets[0]).toMatchObject({
      form: 12,
      nil: true,
      rows: [],
      problems: [],
    });
  });

  it('writes broken values as they are', async () => {
    const rows = [{ ...SAMPLE_ROWS[2], platform: '网易', ready: '不知道', followers: '很多' }];
    const sheet = (
      await open(await writeFormWorkbook([{ form: 2, head: SAMPLE_HEAD, rows, sheetName: '坏表' }]))
    ).getWorksheet('坏表')!;
    expect([sheet.getCell('E5').value, sheet.getCell('N5').value, sheet.getCell('J5').value]).toEqual([
      '网易',
      '不知道',
      '很多',
    ]);
  });

  it('is untidy when asked: links, formulas, full-width digits, rich text, blank rows', async () => {
    const rows = [0, 1, 2, 3, 4].map((index) => anotherRow(7, index));
    const sheet = (await open(await writeFormWorkbook([{ form: 7, head: SAMPLE_HEAD, rows, messy: true }])))
      .worksheets[0]!;
    const values = JSON.stringify(sheet.getSheetValues());
    for (const sign of ['hyperlink', 'HYPERLINK(', '"richText"', '１２，３４５', '填 报 人', '（盖章）'])
      expect(values).toContain(sign);
    expect(sheet.getRow(10).hasValues).toBe(false);
  });
});
