import type { PickedFile } from './dropped-files';
import { sortedOut } from './sorted-out';

const MB = 1024 * 1024;
const picked = (name: string, size = 9000) => ({ file: { name, size }, path: null }) as PickedFile;
const names = (files: PickedFile[]) => files.map(({ file }) => file.name);

describe('sortedOut', () => {
  it('keeps workbooks and ZIPs and counts the rest', () => {
    const { files, tooLarge, others } = sortedOut(
      ['附表1.xlsx', '~$附表1.xlsx', '和平区.zip', 'Thumbs.db', '说明.docx'].map((name) => picked(name)),
    );
    expect([names(files), tooLarge, others]).toEqual([['附表1.xlsx', '和平区.zip'], [], 3]);
  });

  it('names workbooks over 20 MB and ZIPs over 64 MB', () => {
    const { files, tooLarge } = sortedOut([
      picked('a.xlsx', 20 * MB),
      picked('b.xlsx', 20 * MB + 1),
      picked('c.zip', 64 * MB),
      picked('d.ZIP', 64 * MB + 1),
    ]);
    expect([names(files), names(tooLarge)]).toEqual([
      ['a.xlsx', 'c.zip'],
      ['b.xlsx', 'd.ZIP'],
    ]);
  });
});
