import { strToU8, zipSync } from 'fflate';
import { smallestWorkbook, zipBomb } from '../../../test/fixtures/forms/hostile-files';
import { isWorkbookName, isZipOfWorkbooks, readZip, type ZipReading } from './zip-of-workbooks';

const TEXT = strToU8('序号,姓名\n');

function zip(files: Record<string, Uint8Array>): Buffer {
  return Buffer.from(zipSync(files));
}

function pathsOf(reading: ZipReading): string[] {
  return reading.kind === 'files' ? reading.files.map(({ path }) => path) : [reading.problem.code];
}

/** Writes a name's bytes over one of the same length, as a program does that does not know UTF-8. */
function renamed(bytes: Buffer, from: string, to: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) to.copy(copy, at);
  return copy;
}

describe('readZip', () => {
  it('unpacks workbooks from all folders, their bytes unchanged', () => {
    const reading = readZip(
      zip({ '和平区/附表1.csv': TEXT, '河西区/二/附表7.XLSX': TEXT, 'c.xls': new Uint8Array() }),
    );
    expect(pathsOf(reading)).toEqual(['和平区/附表1.csv', '河西区/二/附表7.XLSX', 'c.xls']);
    expect(reading).toMatchObject({ skipped: [], files: [{ bytes: Buffer.from(TEXT) }, {}, {}] });
  });

  it('reads names in GBK, as Chinese Windows packs them', () => {
    const bytes = renamed(zip({ 'aabb/1.csv': TEXT }), 'aabb', Buffer.from('bacdc6bd', 'hex'));
    expect(pathsOf(readZip(bytes))).toEqual(['和平/1.csv']);
  });

  it('says what it skips and why, and passes over what programs leave behind', () => {
    const reading = readZip(
      zip({
        'a.csv': TEXT,
        '~$a.xlsx': TEXT,
        '.~b.et': TEXT,
        '__MACOSX/._a.csv': TEXT,
        '和平区/.DS_Store': TEXT,
        'Thumbs.db': TEXT,
        '说明.docx': TEXT,
        '更多.zip': TEXT,
      }),
    );
    expect(pathsOf(reading)).toEqual(['a.csv']);
    expect(reading).toMatchObject({
      skipped: [
        { path: '说明.docx', reason: expect.stringContaining('不是表格文件') as string },
        { path: '更多.zip', reason: expect.stringContaining('压缩包里的压缩包') as string },
      ],
    });
  });

  it('tells a damaged file by itself and reads the others', () => {
    const bytes = zip({ 'a.csv': strToU8('甲'.repeat(50)), 'b.csv': TEXT });
    const at = bytes.indexOf('a.csv') + 'a.csv'.length;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
    const reading = readZip(bytes);
    expect(pathsOf(reading)).toEqual(['b.csv']);
    expect(reading).toMatchObject({
      skipped: [{ path: 'a.csv', reason: expect.stringContaining('损坏') as string }],
    });
  });

  it('lets no path lead out of its folder', () => {
    expect(pathsOf(readZip(zip({ '../../etc/a.csv': TEXT, '/b.csv': TEXT })))).toEqual([
      'etc/a.csv',
      'b.csv',
    ]);
  });

  it('skips a file that is too large by its headers, without inflating it', () => {
    const bytes = zip({ 'a.csv': new Uint8Array(31_000_000), 'b.csv': TEXT });
    expect(readZip(bytes)).toMatchObject({
      files: [{ path: 'b.csv' }],
      skipped: [{ path: 'a.csv', reason: expect.stringContaining('30 MB') as string }],
    });
  });

  it.each<[string, Buffer, string]>([
    ['nothing to read', zip({ 'a.txt': TEXT }), 'ZIP.NO_WORKBOOKS'],
    ['no end', zip({ 'a.csv': TEXT }).subarray(0, -30), 'ZIP.DAMAGED'],
    [
      'too many files',
      zip({ 'a.csv': TEXT, 'b.csv': TEXT, 'c.csv': TEXT, 'd.csv': TEXT }),
      'ZIP.TOO_MANY_FILES',
    ],
    ['too much in it', zip({ 'a.csv': new Uint8Array(700), 'b.csv': new Uint8Array(700) }), 'ZIP.TOO_LARGE'],
    ['a password', withPassword(zip({ 'a.csv': TEXT })), 'ZIP.ENCRYPTED'],
  ])('with %s is refused', (_what, bytes, code) => {
    const reading = readZip(bytes, { entries: 3, total: 1000 });
    expect(pathsOf(reading)).toEqual([code]);
    expect(reading).toMatchObject({
      problem: { severity: 'error', message: expect.stringMatching(/请.+。$/) as string },
    });
  });
});

describe('isZipOfWorkbooks', () => {
  it.each<[string, Buffer, boolean]>([
    ['a ZIP of files', zip({ 'a.csv': TEXT }), true],
    ['a workbook', smallestWorkbook(), false],
    ['a hostile workbook', zipBomb(), false],
    ['an OpenDocument sheet', zip({ 'content.xml': TEXT }), false],
    ['text', Buffer.from('序号'), false],
    ['a broken ZIP', zip({ 'a.csv': TEXT }).subarray(0, 40), false],
  ])('%s', (_what, bytes, expected) => {
    expect(isZipOfWorkbooks(bytes)).toBe(expected);
  });
});

describe('isWorkbookName', () => {
  it.each(['附表1.xlsx', 'a/b.XLS', '表.et', '名单.csv', 'x.xlsm', 'x.ods', 'C:\\表\\x.xls'])(
    '%s',
    (name) => {
      expect(isWorkbookName(name)).toBe(true);
    },
  );

  it.each(['~$附表1.xlsx', '.~b.et', '._a.csv', '说明.docx', 'xlsx', 'a.xlsx.zip', ''])('not %s', (name) => {
    expect(isWorkbookName(name)).toBe(false);
  });
});

function withPassword(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt16LE(1, copy.indexOf('PK\u0001\u0002', 0, 'latin1') + 8);
  return copy;
}
