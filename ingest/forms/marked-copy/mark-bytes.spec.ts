import { read, type CellObject } from '@e965/xlsx';
import { Workbook, type Cell, type Worksheet } from 'exceljs';
import type { Problem } from '../../../domain/problem';
import { fillTemplate, templateOf } from '../../../test/fixtures/forms/filled-template';
import * as hostile from '../../../test/fixtures/forms/hostile-files';
import { anotherRow, SAMPLE_HEAD, SAMPLE_ROWS } from '../../../test/fixtures/forms/sample-rows';
import type { CellEdit } from '../cell-edit';
import { makeProblem } from '../problems/make-problem';
import { WorkbookPackage } from '../package/workbook-package';
import { readBytes } from '../read-bytes';
import { writeFormWorkbook } from '../write-form-workbook';
import { writeTemplate } from '../write-template';
import { markBytes } from './mark-bytes';
import { MARK_COLOURS } from './mark-colours';

const BAD_PHONE = '1380';

async function opened(bytes: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

async function changed(bytes: Buffer, change: (workbook: Workbook) => void): Promise<Buffer> {
  const workbook = await opened(bytes);
  change(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Reads a file with its edits, and marks what the reader says. */
async function returned(bytes: Buffer, edits: CellEdit[] = [], fileName = '和平区.xlsx') {
  const reading = readBytes(bytes, fileName, { edits });
  return markBytes({ bytes, fileName, edits, sheets: reading.sheets, problems: reading.problems });
}

function fillOf(cell: Cell): string | undefined {
  return cell.fill?.type === 'pattern' ? cell.fill.fgColor?.argb : undefined;
}

function noteOf(cell: Cell): string {
  const { note } = cell;
  if (typeof note === 'string') return note;
  return (note?.texts ?? []).map(({ text }) => text).join('');
}

const remarksIn = (bytes: Buffer): string[] =>
  readBytes(bytes, 'x.xlsx').sheets.flatMap(({ problems }) => problems.map(({ message }) => message));

describe('a template with faults', () => {
  /** Form 7: a phone too short, a date nobody understands in a column that may stay empty. */
  const faulty = async (): Promise<Buffer> =>
    fillTemplate(await writeTemplate(templateOf([7, 9])), [7, 9], (form) => [
      anotherRow(form, 0),
      form === 7 ? { ...anotherRow(7, 1), phone: BAD_PHONE, verifiedOn: '去年' } : anotherRow(form, 1),
    ]);
  let bytes: Buffer;
  let sheet: Worksheet;
  let workbook: Workbook;
  beforeAll(async () => {
    bytes = (await returned(await faulty())).bytes;
    workbook = await opened(bytes);
    sheet = workbook.getWorksheet('附表7')!;
  });

  it('comes back with the bad cells coloured by how bad they are, and no other', () => {
    expect([fillOf(sheet.getCell('H7')), fillOf(sheet.getCell('M7'))]).toEqual([
      MARK_COLOURS.error,
      MARK_COLOURS.warning,
    ]);
    expect([fillOf(sheet.getCell('H6')), fillOf(sheet.getCell('C7'))]).toEqual([undefined, undefined]);
  });

  it('says in a comment what is wrong and how to mend it, without the place it stands at', () => {
    expect(noteOf(sheet.getCell('H7'))).toBe(
      '【核对意见】\n错误：不是完整的电话号码，请写 11 位手机号，或带区号的固定电话（如 022-12345678）。\n（以上由系统标注，改好后不必删除）',
    );
    expect(noteOf(sheet.getCell('M7'))).toContain('警告：“去年”不是完整的日期');
  });

  it('keeps what else the workbook has: notes of headings, choices, formats, widths, frozen panes, hidden sheets', () => {
    expect(noteOf(sheet.getCell('H5'))).toContain('联系电话（必填）');
    expect(sheet.getCell('F7').dataValidation).toMatchObject({ type: 'list' });
    expect(sheet.getCell('H7').numFmt).toBe('@');
    expect(sheet.getCell('H7').border).toEqual(sheet.getCell('H6').border);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 5 });
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['填写说明', 'visible'],
      ['附表7', 'visible'],
      ['附表9', 'visible'],
      ['填写示例', 'visible'],
      ['选项', 'veryHidden'],
      ['模板信息', 'veryHidden'],
      ['退回说明', 'visible'],
    ]);
  });

  it('lists everything on the last sheet, with a link to each cell', () => {
    const list = workbook.getWorksheet('退回说明')!;
    const texts = (row: number): string[] =>
      Array.from({ length: 7 }, (_, index) => list.getCell(row, index + 1).text);
    expect(list.getCell('A2').text).toBe('错误 1 条，警告 1 条，提示 0 条。');
    expect(texts(5)).toEqual([
      '错误',
      '附表7',
      '7',
      'H',
      BAD_PHONE,
      expect.stringContaining('第 7 行 H 列 “联系电话”：不是完整的电话号码'),
      '转到 H7',
    ]);
    expect((read(bytes).Sheets['退回说明']!['G5'] as CellObject).l!.Target).toBe("#'附表7'!H7");
    expect(texts(6).slice(0, 5)).toEqual(['警告', '附表7', '7', 'M', '去年']);
    expect(list.rowCount).toBe(6);
  });

  it('earns the same remarks as before when it is sent again as it is', async () => {
    expect(remarksIn(bytes)).toEqual(remarksIn(await faulty()));
  });

  it('earns none once it is corrected, though the marks are still there', async () => {
    const mended = await changed(bytes, (book) => {
      book.getWorksheet('附表7')!.getCell('H7').value = '13800001111';
      book.getWorksheet('附表7')!.getCell('M7').value = '2012-09-20';
    });
    expect(remarksIn(mended)).toEqual([]);
  });

  it('loses its old marks when it is marked again', async () => {
    const mended = await changed(bytes, (book) => {
      book.getWorksheet('附表7')!.getCell('H7').value = '13800001111';
    });
    const again = await opened((await returned(mended)).bytes);
    const cell = (address: string): Cell => again.getWorksheet('附表7')!.getCell(address);
    expect([fillOf(cell('H7')), noteOf(cell('H7'))]).toEqual([undefined, '']);
    expect(fillOf(cell('M7'))).toBe(MARK_COLOURS.warning);
    expect(noteOf(cell('M7')).match(/核对意见/g)).toHaveLength(1);
    expect(again.worksheets.filter(({ name }) => name === '退回说明')).toHaveLength(1);
    expect(again.getWorksheet('退回说明')!.getCell('A2').text).toBe('错误 0 条，警告 1 条，提示 0 条。');
  });

  it('is the same every time', async () => {
    expect((await returned(await faultyTwice)).bytes.equals((await returned(await faultyTwice)).bytes)).toBe(
      true,
    );
  });
  const faultyTwice = writeFormWorkbook([
    { form: 7, head: SAMPLE_HEAD, rows: [{ ...SAMPLE_ROWS[7], phone: BAD_PHONE }] },
  ]);
});

describe('comments and colours of other people', () => {
  const theirs = async (): Promise<Buffer> =>
    changed(
      await writeFormWorkbook([
        { form: 9, head: SAMPLE_HEAD, rows: [{ ...SAMPLE_ROWS[9], phone: BAD_PHONE }] },
      ]),
      (workbook) => {
        const sheet = workbook.getWorksheet('附表9')!;
        sheet.getCell('H5').note = '区里：号码待核';
        sheet.getCell('B5').note = '已报';
        sheet.getCell('H5').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00B0F0' } };
      },
    );

  it('are kept: theirs before ours in one comment', async () => {
    const sheet = (await opened((await returned(await theirs())).bytes)).getWorksheet('附表9')!;
    expect(noteOf(sheet.getCell('H5'))).toMatch(/^区里：号码待核\n\n【核对意见】\n错误：/);
    expect(noteOf(sheet.getCell('B5'))).toBe('已报');
    expect(fillOf(sheet.getCell('H5'))).toBe(MARK_COLOURS.error);
  });

  it('are as they were when our marks are taken away', async () => {
    const { bytes } = await returned(await theirs());
    const cleared = await markBytes({ bytes, fileName: 'x.xlsx', edits: [], sheets: [], problems: [] });
    const sheet = (await opened(cleared.bytes)).getWorksheet('附表9')!;
    expect(noteOf(sheet.getCell('H5'))).toBe('区里：号码待核');
    expect(fillOf(sheet.getCell('H5'))).toBe('FF00B0F0');
  });

  it('are not made up: LibreOffice puts a colour of its own behind ours', async () => {
    const { bytes } = await returned(await theirs());
    const of = WorkbookPackage.open(bytes);
    const styles = of.require('xl/styles.xml');
    of.write('xl/styles.xml', styles.replace(/<bgColor [^>]*>/g, '<bgColor rgb="FFFF8080"/>'));
    const cleared = await markBytes({
      bytes: of.toBytes(),
      fileName: 'x.xlsx',
      edits: [],
      sheets: [],
      problems: [],
    });
    expect(fillOf((await opened(cleared.bytes)).getWorksheet('附表9')!.getCell('H5'))).toBeUndefined();
  });
});

describe('everything else of a workbook', () => {
  it('stays as it was: pictures, rules for colours, names, other sheets', async () => {
    const picture = Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex');
    const bytes = await changed(
      await writeFormWorkbook([
        { form: 9, head: SAMPLE_HEAD, rows: [{ ...SAMPLE_ROWS[9], phone: BAD_PHONE }] },
      ]),
      (workbook) => {
        const sheet = workbook.getWorksheet('附表9')!;
        sheet.addImage(workbook.addImage({ buffer: picture as never, extension: 'png' }), 'P1:Q3');
        sheet.addConditionalFormatting({
          ref: 'B5:B9',
          rules: [{ type: 'expression', priority: 1, formulae: ['TRUE'], style: { font: { bold: true } } }],
        });
        sheet.autoFilter = 'A4:N4';
        workbook.definedNames.add("'附表9'!$B$5", '姓名格');
        workbook.addWorksheet('区里用').getCell('A1').value = { formula: '1+1', result: 2 };
      },
    );
    const before = WorkbookPackage.open(bytes);
    const [own] = readBytes(bytes, 'x.xlsx').sheets;
    const copy = await markBytes({ bytes, fileName: 'x.xlsx', edits: [], sheets: [own!], problems: [] });
    const after = WorkbookPackage.open(copy.bytes);
    for (const path of [
      'xl/media/image1.png',
      'xl/drawings/drawing1.xml',
      'xl/worksheets/sheet2.xml',
      'xl/theme/theme1.xml',
    ])
      expect([path, after.require(path)]).toEqual([path, before.require(path)]);
    const sheet = after.require('xl/worksheets/sheet1.xml');
    const order = [
      '<autoFilter',
      '<conditionalFormatting',
      '<pageMargins',
      '<drawing ',
      '<legacyDrawing',
    ].map((tag) => sheet.indexOf(tag));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(after.require('xl/workbook.xml')).toContain('姓名格');
  });
});

describe('where a problem stands', () => {
  const problem = (
    row: number | null,
    column: string | null,
    severity: Problem['severity'] = 'error',
  ): Problem => ({
    ...makeProblem({ code: 'CELL.MISSING' }),
    row,
    column,
    severity,
    message: `${severity} ${row} ${column}。`,
  });
  const marked = async (
    problems: Problem[],
    of = writeFormWorkbook([{ form: 9, head: SAMPLE_HEAD, rows: [SAMPLE_ROWS[9]] }]),
  ) => {
    const file = { bytes: await of, fileName: 'x.xlsx', edits: [], problems: [] };
    const { bytes } = await markBytes({ ...file, sheets: [{ sheet: '附表9', problems }] });
    return (await opened(bytes)).getWorksheet('附表9')!;
  };

  it('is one comment for several problems of a cell, the worst first, in the colour of the worst', async () => {
    const cell = (
      await marked([problem(5, 'C', 'hint'), problem(5, 'C', 'error'), problem(5, 'C', 'warning')])
    ).getCell('C5');
    expect(noteOf(cell).split('\n').slice(1, 4)).toEqual([
      '错误：error 5 C。',
      '警告：warning 5 C。',
      '提示：hint 5 C。',
    ]);
    expect(fillOf(cell)).toBe(MARK_COLOURS.error);
  });

  it('is the first cell of a row without a column, the title for the sheet, and a new cell where there is none', async () => {
    const sheet = await marked([problem(5, null), problem(null, null, 'warning'), problem(40, 'Z', 'hint')]);
    expect(fillOf(sheet.getCell('A5'))).toBe(MARK_COLOURS.error);
    expect(fillOf(sheet.getCell('A1'))).toBe(MARK_COLOURS.warning);
    expect([fillOf(sheet.getCell('Z40')), sheet.getCell('Z40').value]).toEqual([MARK_COLOURS.hint, null]);
    expect(sheet.getCell('A6').text).toBe('合计');
  });

  it('is the cell that shows a merged range', async () => {
    const rows = [0, 1, 2].map((index) => ({ ...anotherRow(9, index), org: SAMPLE_ROWS[9]['org'] }));
    const merged = changed(await writeFormWorkbook([{ form: 9, head: SAMPLE_HEAD, rows }]), (workbook) =>
      workbook.getWorksheet('附表9')!.mergeCells('D5:D7'),
    );
    const sheet = await marked([problem(6, 'D')], merged);
    expect(noteOf(sheet.getCell('D5'))).toContain('error 6 D。');
  });
});

describe('what was corrected on the preview', () => {
  const rows = [{ ...SAMPLE_ROWS[7], phone: BAD_PHONE, followers: 10 }, anotherRow(7, 1)];
  const file = () => writeFormWorkbook([{ form: 7, head: SAMPLE_HEAD, rows }]);

  it('is put in and green, a number as a number', async () => {
    const edits = [
      { sheet: '附表7', row: 5, column: 'H', text: '13800002222' },
      { sheet: '附表7', row: 5, column: 'N', text: '99' },
      { sheet: '附表7', row: 6, column: 'C', text: '' },
    ];
    const { bytes } = await returned(await file(), edits);
    const sheet = (await opened(bytes)).getWorksheet('附表7')!;
    expect([sheet.getCell('H5').value, sheet.getCell('N5').value, sheet.getCell('C6').value]).toEqual([
      '13800002222',
      99,
      null,
    ]);
    expect(fillOf(sheet.getCell('H5'))).toBe(MARK_COLOURS.edited);
    expect(remarksIn(bytes)).toEqual([]);
  });

  it('is in the colour of its problem where it is still wrong, and listed as the copy has it', async () => {
    const { bytes } = await returned(await file(), [{ sheet: '附表7', row: 5, column: 'H', text: '139' }]);
    const workbook = await opened(bytes);
    expect(fillOf(workbook.getWorksheet('附表7')!.getCell('H5'))).toBe(MARK_COLOURS.error);
    expect(workbook.getWorksheet('退回说明')!.getCell('E5').text).toBe('139');
  });

  it('takes the link away with the address, and the formula with its result', async () => {
    const linked = await changed(await file(), (workbook) => {
      const sheet = workbook.getWorksheet('附表7')!;
      sheet.getCell('J5').value = { text: '主页', hyperlink: 'http://weibo.com/u/1' };
      sheet.getCell('J6').value = { text: '主页', hyperlink: String(anotherRow(7, 1)['url']) };
      sheet.getCell('O5').value = { formula: '1+1', result: 2 };
    });
    const url = String(SAMPLE_ROWS[7]['url']);
    const edits = [
      { sheet: '附表7', row: 5, column: 'J', text: url },
      { sheet: '附表7', row: 5, column: 'O', text: '7' },
    ];
    const sheet = (await opened((await returned(linked, edits)).bytes)).getWorksheet('附表7')!;
    expect([sheet.getCell('J5').value, sheet.getCell('O5').value]).toEqual([url, 7]);
    expect(sheet.getCell('J6').hyperlink).toBe(anotherRow(7, 1)['url']);
  });

  it('opens a merged range that would hide it, and gives its text to the other rows', async () => {
    const several = [0, 1, 2].map((index) => ({ ...anotherRow(9, index), org: SAMPLE_ROWS[9]['org'] }));
    const merged = await changed(
      await writeFormWorkbook([{ form: 9, head: SAMPLE_HEAD, rows: several }]),
      (workbook) => workbook.getWorksheet('附表9')!.mergeCells('D5:D7'),
    );
    const { bytes } = await returned(merged, [
      { sheet: '附表9', row: 6, column: 'D', text: '共青团示例区委员会' },
    ]);
    const org = SAMPLE_ROWS[9]['org'];
    expect(readBytes(bytes, 'x.xlsx').sheets[0]!.rows.map((row) => row['org'])).toEqual([
      org,
      '共青团示例区委员会',
      org,
    ]);
  });

  it('is text and nothing else, whatever it looks like', async () => {
    const evil = "=cmd|' /C calc'!A0<&>\"\u0001";
    const { bytes } = await returned(await file(), [{ sheet: '附表7', row: 5, column: 'G', text: evil }]);
    expect((await opened(bytes)).getWorksheet('附表7')!.getCell('G5').value).toBe(evil.replace('\u0001', ''));
  });
});

describe('files that are not built as ours are', () => {
  it.each<[string, () => Buffer]>([
    ['a web page', () => Buffer.from(htmlTable())],
    ['CSV', () => Buffer.from(csvTable())],
  ])('%s comes back as an .xlsx with the same cells', async (_what, bytes) => {
    const before = readBytes(bytes(), '附表9.xls');
    expect(before.sheets[0]!.problems.map(({ code }) => code)).toContain('PHONE.MALFORMED');
    const copy = await returned(bytes(), [], '附表9.xls');
    expect(copy.fileName).toBe('附表9（退回）.xlsx');
    const after = readBytes(copy.bytes, '附表9.xlsx');
    expect(after.sheets[0]!.rows).toEqual(before.sheets[0]!.rows);
    expect((await opened(copy.bytes)).getWorksheet('退回说明')!.getCell('A2').text).toContain('已转成 .xlsx');
  });

  it('a workbook without formats is built anew, and says so', async () => {
    const cells = '<row r="2"><c r="B2" t="inlineStr"><is><t>附表9</t></is></c></row>';
    const bytes = hostile.zipOf(hostile.partsWith(hostile.worksheet(cells)));
    const problems = [makeProblem({ code: 'SHEET.NO_HEADING' })];
    const copy = await markBytes({
      bytes,
      fileName: 'x.xlsx',
      edits: [],
      problems: [],
      sheets: [{ sheet: '附表7', problems }],
    });
    const workbook = await opened(copy.bytes);
    expect(workbook.getWorksheet('退回说明')!.getCell('A2').text).toContain('已照原样重建一份');
    expect(fillOf(workbook.getWorksheet('附表7')!.getCell('B2'))).toBe(MARK_COLOURS.error);
  });

  it.each<[string, () => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['a bomb', hostile.zipBomb],
    ['forged', hostile.disagreeingSizes],
    ['a picture', hostile.pngFile],
  ])('a file that is %s comes back as an explanation', async (_what, bytes) => {
    const workbook = await opened((await returned(bytes(), [], '坏.xls')).bytes);
    const list = workbook.getWorksheet('退回说明')!;
    expect(list.getCell('A2').text).toContain('原文件无法读取');
    expect([list.getCell('A5').text, list.getCell('B5').text]).toEqual(['错误', '整个文件']);
  });
});

it.each([
  ['和平区.xls', '和平区（退回）.xlsx'],
  ['和平区（退回）.xlsx', '和平区（退回）.xlsx'],
  ['名单.v2.csv', '名单.v2（退回）.xlsx'],
  ['.xlsx', '附表（退回）.xlsx'],
])('%s goes back as %s', async (fileName, expected) => {
  expect((await returned(Buffer.alloc(0), [], fileName)).fileName).toBe(expected);
});

function tableRows(): string[][] {
  const row = { ...SAMPLE_ROWS[9], phone: BAD_PHONE };
  return [
    ['附表9 未开通微博的团干部统计表'],
    [
      '姓名',
      '团组织全称',
      '团内职务',
      '专/兼职',
      '联系电话',
      '拟开通平台',
      '拟用昵称（首选）',
      '拟用认证说明',
    ],
    ['person', 'org', 'post', 'nature', 'phone', '', 'wantedNickname', 'wantedReason'].map((key) =>
      key === '' ? '腾讯' : String(row[key as keyof typeof row]),
    ),
  ];
}

function csvTable(): string {
  return tableRows()
    .map((row) => row.join(','))
    .join('\r\n');
}

function htmlTable(): string {
  const rows = tableRows().map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<html><body><table>${rows.join('')}</table></body></html>`;
}
