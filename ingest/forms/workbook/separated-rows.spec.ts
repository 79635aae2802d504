import fc from 'fast-check';
import { separatedRows } from './separated-rows';

function textsIn(text: string, delimiter: string): string[][] {
  const rows = separatedRows(text, delimiter);
  if ('kind' in rows) throw new Error(rows.code);
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => String(cell?.v ?? '')));
}

describe('separatedRows', () => {
  const field = fc.stringMatching(/^[甲乙,;"\n\r \t]{0,5}[丙x"]$/);
  const table = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { maxLength: 5 });

  it('undoes what quoting does, whatever the separator and the line ends', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, delimiter, end) => {
          const quoted = rows.map((row) =>
            row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter),
          );
          expect(textsIn(quoted.join(end), delimiter)).toEqual(rows);
        },
      ),
    );
  });

  it('answers to every text whatever', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '=', '甲'), maxLength: 40 }),
        (text) => {
          const rows = separatedRows(text, ',');
          expect('kind' in rows ? rows.code : 'rows').toMatch(/^(?:FILE\.QUOTES|rows)$/);
        },
      ),
    );
  });
});
