import {
  forgedSizes,
  pngFile,
  smallestWorkbook,
  withSheetXml,
} from '../../../test/fixtures/forms/hostile-files';
import { honestSize } from './honest-size';

describe('honestSize', () => {
  it('counts what a ZIP says its parts inflate to', () => {
    const large = withSheetXml(smallestWorkbook(), (sheet) => `${sheet}${' '.repeat(5_000_000)}`);
    expect(large.length).toBeLessThan(50_000);
    expect(honestSize(large) - honestSize(smallestWorkbook())).toBe(5_000_000);
  });

  it('is the length of other files, and 0 of what is refused by its headers', () => {
    expect(honestSize(pngFile())).toBe(pngFile().length);
    expect(honestSize(forgedSizes())).toBe(0);
    expect(honestSize(smallestWorkbook().subarray(0, 100))).toBe(0);
  });
});
