import { utils, write } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import {
  brokenStream,
  disagreeingSizes,
  encryptedParts,
  forgedSizes,
  billionLaughs,
  linkOverWholeSheet,
  manyParts,
  ONE_CELL,
  partsWith,
  smallestWorkbook,
  understatedSizes,
  zipBomb,
  zipOf,
} from '../../../test/fixtures/forms/hostile-files';
import { openWorkbook } from './open-workbook';
import { GATE_LIMITS, passZipGate } from './zip-gate';

const codeOf = (bytes: Buffer): string => {
  const verdict = passZipGate(bytes);
  return verdict.kind === 'refused' ? verdict.code : verdict.kind;
};

describe('passZipGate', () => {
  it('hands on the parts a table is read from, and nothing else', () => {
    const parts = {
      ...partsWith(ONE_CELL),
      'xl/media/seal.png': new Uint8Array(10),
      'xl/vbaProject.bin': new Uint8Array(10),
    };
    const verdict = passZipGate(zipOf(parts));
    expect(verdict.kind).toBe('pass');
    const passed = verdict.kind === 'pass' ? unzipSync(verdict.bytes) : {};
    expect(Object.keys(passed).sort()).toEqual(Object.keys(partsWith(ONE_CELL)).sort());
    expect(Buffer.from(passed['xl/worksheets/sheet1.xml']!).toString()).toBe(ONE_CELL);
  });

  it('hands on the metadata that workbooks with new formulas refer to', () => {
    const book = utils.book_new(utils.aoa_to_sheet([['姓名']]), '附表7');
    const opened = openWorkbook(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    expect(opened.kind === 'open' && opened.sheets[0]!.text(1, 1)).toBe('姓名');
  });

  it.each<[string, () => Buffer, string]>([
    ['a bomb', zipBomb, 'FILE.INFLATES'],
    ['headers that claim gigabytes', forgedSizes, 'FILE.INFLATES'],
    ['headers that claim too little', understatedSizes, 'FILE.FORGED'],
    ['headers that disagree', disagreeingSizes, 'FILE.FORGED'],
    ['encrypted parts', encryptedParts, 'FILE.ENCRYPTED'],
    ['entities that multiply', billionLaughs, 'FILE.FOREIGN_MARKUP'],
    ['a link over seventeen billion cells', linkOverWholeSheet, 'FILE.FORGED'],
    ['thousands of parts', manyParts, 'FILE.TOO_MANY_PARTS'],
    ['a broken stream', brokenStream, 'FILE.DAMAGED'],
    ['a cut file', () => smallestWorkbook().subarray(0, -30), 'FILE.DAMAGED'],
    ['a file of which only the head came', () => smallestWorkbook().subarray(0, 100), 'FILE.DAMAGED'],
    ['a document', () => zipOf({ 'word/document.xml': new Uint8Array(10) }), 'FILE.OTHER_FORMAT'],
    ['a binary workbook', () => zipOf({ 'xl/workbook.bin': new Uint8Array(10) }), 'FILE.OTHER_FORMAT'],
    ['an OpenDocument sheet', () => zipOf({ 'content.xml': new Uint8Array(10) }), 'FILE.OTHER_FORMAT'],
  ])('refuses %s', (_what, bytes, code) => {
    expect(codeOf(bytes())).toBe(code);
  });

  it('bounds parts one by one and together', () => {
    const bytes = smallestWorkbook();
    expect(passZipGate(bytes, { ...GATE_LIMITS, part: 100 })).toMatchObject({ code: 'FILE.INFLATES' });
    expect(passZipGate(bytes, { ...GATE_LIMITS, total: 1000 })).toMatchObject({ code: 'FILE.INFLATES' });
    expect(passZipGate(bytes, { ...GATE_LIMITS, entries: 4 })).toMatchObject({ code: 'FILE.TOO_MANY_PARTS' });
  });

  it('takes any one byte of a workbook being wrong', () => {
    const good = smallestWorkbook();
    for (let position = 0; position < good.length; position += 1) {
      const bytes = Buffer.from(good);
      bytes[position] = bytes[position]! ^ 0xff;
      expect(['pass', 'refused']).toContain(passZipGate(bytes).kind);
    }
  });
});
