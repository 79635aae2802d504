import { unzipSync } from 'fflate';
import { readZipDirectory } from '../workbook/zip-directory';
import { writeZip } from './zip-writer';

const PARTS = [
  { path: 'xl/工作表.xml', bytes: Buffer.from('文字'.repeat(1000)), stored: false },
  { path: 'xl/media/image1.png', bytes: Buffer.from([1, 2, 3]), stored: true },
  { path: 'empty', bytes: Buffer.alloc(0), stored: false },
];

describe('writeZip', () => {
  it('writes what others can unpack', () => {
    const files = unzipSync(writeZip(PARTS));
    expect(Object.keys(files)).toEqual(PARTS.map(({ path }) => path));
    for (const { path, bytes } of PARTS) expect(Buffer.from(files[path]!).equals(bytes)).toBe(true);
  });

  it('says the same of a part in both headers, and packs what can be packed', () => {
    const entries = readZipDirectory(writeZip(PARTS), 10) as {
      size: number;
      localSize: number;
      packedSize: number;
    }[];
    expect(entries.map(({ size, localSize }) => [size, localSize])).toEqual([
      [6000, 6000],
      [3, 3],
      [0, 0],
    ]);
    expect(entries[0]!.packedSize).toBeLessThan(200);
  });

  it('of no parts is an empty ZIP', () => {
    expect(unzipSync(writeZip([]))).toEqual({});
  });
});
