import { compoundFile, savedAs } from '../../../test/fixtures/forms/other-formats';
import { SAMPLE_HEAD, SAMPLE_ROWS } from '../../../test/fixtures/forms/sample-rows';
import { writeFormWorkbook } from '../write-form-workbook';
import { openWorkbook } from './open-workbook';
import type { SheetGrid } from './sheet-grid';

function sheetsOf(bytes: Buffer | string): SheetGrid[] {
  const opened = openWorkbook(Buffer.from(bytes as string));
  if (opened.kind === 'refused') throw new Error(opened.problem.code);
  return opened.sheets;
}

function textsOf(bytes: Buffer | string, row: number): string[] {
  return sheetsOf(bytes)[0]!
    .textsOf(row)
    .map(({ column, text }) => `${column} ${text}`);
}

function refusalOf(bytes: Buffer | string): string {
  const opened = openWorkbook(Buffer.from(bytes as string));
  return opened.kind === 'refused' ? opened.problem.code : 'read';
}

describe('a web page named .xls', () => {
  const table = (rows: string): string => `<html><body><table>${rows}</table></body></html>`;

  it('keeps digits as they were typed, and undoes entities and line breaks', () => {
    expect(textsOf(table('<tr><td>00531<td>&#22242;&nbsp;&amp;<br>委</tr>'), 1)).toEqual([
      '1 00531',
      '2 团 & 委',
    ]);
  });

  it('leaves room for cells that reach over columns and rows', () => {
    const page = table('<tr><td rowspan=2 colspan=2>甲<td>乙</tr><tr><td>丙</tr><tr><td>丁</tr>');
    expect([1, 2, 3].map((row) => textsOf(page, row))).toEqual([['1 甲', '3 乙'], ['3 丙'], ['1 丁']]);
    expect([...sheetsOf(page)[0]!.tallRanges()]).toEqual([{ first: 1, last: 2, column: 1 }]);
  });

  it('reads links, and the number behind one that is shown short', () => {
    const page = table(
      '<tr><td><a href="http://weibo.com/u/1?a=1&amp;b=2">主页</a><td x:num="13800001234">1.38E+10</tr>',
    );
    expect(sheetsOf(page)[0]!.cell(1, 1)).toMatchObject({
      value: '主页',
      link: 'http://weibo.com/u/1?a=1&b=2',
    });
    expect(textsOf(page, 1)[1]).toBe('2 13800001234');
  });

  it('shows what stands outside its tables, a second table, and nothing of scripts', () => {
    const page =
      '<html><head><title>x</title><script>y</script></head><h1>附表7</h1><table><tr><td>甲</table>尾<table><tr><td>乙</table>';
    expect([1, 2, 3, 4].map((row) => textsOf(page, row))).toEqual([
      ['1 附表7'],
      ['1 甲'],
      ['1 尾'],
      ['1 乙'],
    ]);
  });

  it('keeps a table within a cell as a part of its text', () => {
    expect(textsOf(table('<tr><td>甲<table><tr><td>乙</table>丙<td>丁</tr>'), 1)).toEqual([
      '1 甲 乙 丙',
      '2 丁',
    ]);
  });

  it('has the name that Excel notes in a comment', () => {
    expect(sheetsOf(`<html><!--<x:Name>附表7</x:Name>-->${table('<tr><td>1</tr>')}`)[0]!.name).toBe('附表7');
  });

  it.each<[string, string, string]>([
    ['nests without end', '<div>'.repeat(100_000), 'FILE.NESTED'],
    ['ends within a table', '<html><table><tr><td>甲</td></tr><tr><td>乙', 'FILE.DAMAGED'],
    ['declares entities', table('<!ENTITY a "b">'), 'FILE.FOREIGN_MARKUP'],
  ])('is refused when it %s', (_what, page, code) => {
    expect(refusalOf(page.startsWith('<html') ? page : `<html>${page}`)).toBe(code);
  });

  it('with cells that reach over a million rows and columns costs nothing', () => {
    const page = table(`<tr>${'<td colspan=1000000 rowspan=1000000>x'.repeat(200)}</tr>`);
    expect(sheetsOf(page)[0]!.farCell()).toBe('ALM1');
  });
});

describe('an XML spreadsheet named .xls', () => {
  const xml = (rows: string, after = ''): string =>
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="附表7"><Table>${rows}</Table>${after}</Worksheet></Workbook>`;
  const cell = (type: string, value: string, more = ''): string =>
    `<Cell${more}><Data ss:Type="${type}">${value}</Data></Cell>`;

  it('reads every kind of value, without zones', () => {
    const values = [
      cell('Number', '13800001234'),
      cell('String', '00531&#10;&amp;'),
      cell('DateTime', '2012-09-29T00:00:00.000'),
      cell('Boolean', '1'),
      cell('Error', '#N/A'),
      cell('String', '主页', ' ss:HRef="http://weibo.com/u/1"'),
      cell('String', '主页', ' ss:Formula="=HYPERLINK(&quot;http://weibo.com/u/2&quot;,&quot;主页&quot;)"'),
    ];
    const [sheet] = sheetsOf(xml(`<Row>${values.join('')}</Row>`));
    expect(sheet!.textsOf(1).map(({ text }) => text)).toEqual([
      '13800001234',
      '00531 &',
      '2012-09-29',
      '是',
      '#N/A',
      '主页',
      '主页',
    ]);
    expect([6, 7].map((column) => sheet!.cell(1, column).link)).toEqual([
      'http://weibo.com/u/1',
      'http://weibo.com/u/2',
    ]);
  });

  it('goes where indexes and merged cells lead', () => {
    const rows = `<Row ss:Index="3">${cell('String', '甲', ' ss:Index="2" ss:MergeAcross="2" ss:MergeDown="1"')}${cell('String', '乙')}</Row><Row>${cell('String', '丙')}</Row>`;
    expect([3, 4].map((row) => textsOf(xml(rows), row))).toEqual([['2 甲', '5 乙'], ['1 丙']]);
  });

  it('takes no comment for a value, and knows what is hidden', () => {
    const commented =
      '<Cell><Data ss:Type="String">甲</Data><Comment><ss:Data>批注</ss:Data></Comment></Cell>';
    const hidden = '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>';
    expect(textsOf(xml(`<Row>${commented}</Row>`), 1)).toEqual(['1 甲']);
    expect(sheetsOf(xml('', hidden))[0]!.hidden).toBe(true);
    expect(sheetsOf(xml(''))[0]!.hidden).toBe(false);
  });

  it('finds cells that lie far apart without filling what is between', () => {
    const rows = `<Row>${cell('Number', '1')}</Row><Row ss:Index="1048576">${cell('Number', '2', ' ss:Index="16384" ss:MergeDown="99999999"')}</Row>`;
    expect(sheetsOf(xml(rows))[0]!.farCell()).not.toBeNull();
    expect(sheetsOf(xml(rows.replace('1048576', '99999999999')))[0]!.farCell()).not.toBeNull();
  });

  it.each<[string, string, string]>([
    ['is cut short', xml('<Row/>').slice(0, -12), 'FILE.DAMAGED'],
    [
      'declares entities',
      xml('').replace('<Workbook', '<!DOCTYPE x [<!ENTITY a "b">]><Workbook'),
      'FILE.FOREIGN_MARKUP',
    ],
    ['nests without end', xml('<Row>'.repeat(300)), 'FILE.NESTED'],
    [
      'has thousands of sheets',
      xml('').replace('</Workbook>', '<Worksheet/>'.repeat(1001)),
      'FILE.TOO_COMPLEX',
    ],
  ])('is refused when it %s', (_what, text, code) => {
    expect(refusalOf(text)).toBe(code);
  });
});

describe('separated values', () => {
  it('keep digits as typed, quotes undone, rows where they stand', () => {
    const text = '\uFEFF序号,电话\r\n\r\n1,"00531,\n""甲"""\r\n2,="00531"\r\n';
    expect([1, 2, 3, 4].map((row) => textsOf(text, row))).toEqual([
      ['1 序号', '2 电话'],
      [],
      ['1 1', '2 00531, "甲"'],
      ['1 2', '2 00531'],
    ]);
  });

  it('read =HYPERLINK() as a link', () => {
    expect(sheetsOf('a,"=HYPERLINK(""http://weibo.com/u/1"",""主页"")"\n')[0]!.cell(1, 2)).toMatchObject({
      value: '主页',
      link: 'http://weibo.com/u/1',
    });
  });

  it.each([',', ';', '\t'])('are separated by %j', (delimiter) => {
    expect(textsOf(['a', '"x,;\ty"', 'c', 'd', 'e'].join(delimiter), 1)).toHaveLength(5);
  });

  it.each([
    ['张"三",李四', '1 张"三"', '2 李四'],
    ['"张"三,"李""四"', '1 张三', '2 李"四'],
    ['"","x"', '2 x'],
    [',,x', '3 x'],
  ])('with quotes as in %j are read', (line, ...texts) => {
    expect(textsOf(`${line}\r\n`, 1)).toEqual(texts);
    expect(textsOf(`\r${line}`, 2)).toEqual(texts);
  });

  it.each<[string, Buffer | string, string]>([
    ['a quote never closes', '序号,姓名\n1,"甲\n2,乙\n', 'FILE.QUOTES'],
    ['a line has a million columns', ','.repeat(1_000_000), 'FILE.LINE_TOO_WIDE'],
    ['it is in no known encoding', Buffer.from([0x41, 0xff, 0xff, 0x0a]), 'FILE.ENCODING'],
    [
      'its mark says UTF-8 and its bytes do not',
      Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0xce, 0xd2]),
      'FILE.ENCODING',
    ],
  ])('are refused when %s', (_what, bytes, code) => {
    expect(refusalOf(bytes)).toBe(code);
  });

  it('are not made larger by separators that nothing stands between', () => {
    expect(sheetsOf(`a,b\n${`${','.repeat(999)}\n`.repeat(5000)}`)[0]!.lastRow).toBe(1);
  });
});

describe('an .xls of Excel 97–2003', () => {
  const sample = async (): Promise<Buffer> =>
    savedAs('xls', await writeFormWorkbook([{ form: 7, head: SAMPLE_HEAD, rows: [SAMPLE_ROWS[7]] }]));

  it('is told from other files of that kind', async () => {
    expect(refusalOf(await sample())).toBe('read');
    expect(refusalOf(compoundFile({ EncryptedPackage: Buffer.alloc(5000) }))).toBe('FILE.ENCRYPTED');
    expect(refusalOf(compoundFile({ WordDocument: Buffer.alloc(5000) }))).toBe('FILE.OTHER_FORMAT');
    expect(refusalOf(compoundFile({ Book: Buffer.alloc(5000) }))).toBe('FILE.OTHER_FORMAT');
    expect(refusalOf(compoundFile({ Something: Buffer.alloc(5000) }))).toBe('FILE.NOT_A_WORKBOOK');
  });

  it.each<[string, (bytes: Buffer) => Buffer, string]>([
    ['cut short', (bytes) => bytes.subarray(0, 2000), 'FILE.DAMAGED'],
    ['without its directory', (bytes) => patched(bytes, 48, 0x00ff_ffff), 'FILE.DAMAGED'],
    ['with a table of sectors outside', (bytes) => patched(bytes, 76, 0x7fff_ffff), 'FILE.DAMAGED'],
    ['with sectors of a wrong size', (bytes) => patched(bytes, 30, 0x0006_0020), 'FILE.DAMAGED'],
  ])('%s is refused', async (_what, spoil, code) => {
    expect(refusalOf(spoil(await sample()))).toBe(code);
  });

  it.each<[string, Buffer[], string]>([
    ['a password', [record(0x2f, Buffer.alloc(4))], 'FILE.ENCRYPTED'],
    [
      'a link over everything',
      Array.from({ length: 1 }, () => record(0x1b8, Buffer.from([0, 0, 255, 255, 0, 0, 255, 0]))),
      'FILE.FORGED',
    ],
    ['a record longer than the file', [Buffer.from([0x03, 0x02, 0xff, 0x1f])], 'FILE.DAMAGED'],
    [
      'too many cells',
      Array.from({ length: 3000 }, () => record(0xbd, Buffer.alloc(6012))),
      'FILE.TOO_COMPLEX',
    ],
  ])('whose stream holds %s is refused', (_what, records, code) => {
    const begin = record(0x809, Buffer.from([0x00, 0x06, 0x05, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    const stream = Buffer.concat([begin, ...records]);
    expect(
      refusalOf(
        compoundFile({ Workbook: Buffer.concat([stream, Buffer.alloc(Math.max(0, 5000 - stream.length))]) }),
      ),
    ).toBe(code);
  });

  it('whose sectors lead in a circle is refused', async () => {
    const bytes = Buffer.from(await sample());
    const table = 512 * (bytes.readUInt32LE(76) + 1);
    for (let entry = 0; entry < 100; entry += 1) bytes.writeUInt32LE(0, table + 4 * entry);
    expect(refusalOf(bytes)).toBe('FILE.DAMAGED');
  });
});

function record(number: number, content: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(number, 0);
  head.writeUInt16LE(content.length, 2);
  return Buffer.concat([head, content]);
}

function patched(bytes: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(value, at);
  return copy;
}
