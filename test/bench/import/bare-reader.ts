import { read, utils } from '@e965/xlsx';

/**
 * The library alone, with the options that the reader uses, and its cells as rows of values: the least that anybody
 * must do with a workbook. Gives the number of rows.
 */
export function readBare(bytes: Buffer): number {
  const book = read(bytes, {
    type: 'buffer',
    dense: true,
    cellDates: true,
    UTC: true,
    cellHTML: false,
    cellText: false,
  });
  const [sheet] = book.SheetNames.map((name) => book.Sheets[name]!);
  return utils.sheet_to_json(sheet!, { header: 1, UTC: true }).length;
}
