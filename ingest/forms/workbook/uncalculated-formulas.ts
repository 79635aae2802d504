const UNCALCULATED = /<c((?:(?!\st=)[^<>])*)>(<f[^<>]*>[^<]*<\/f>)(?:<v><\/v>|<v\/>)?<\/c>/g;
const FORMULA_END = '</f>';

/**
 * A worksheet's XML with the result 0 for every formula that was saved without one. The parser drops such cells,
 * and with them the links of =HYPERLINK() and the very fact that something stands there.
 */
export function withResults(worksheet: Buffer): Buffer {
  if (!worksheet.includes(FORMULA_END)) return worksheet;
  const text = worksheet.toString('latin1');
  const filled = text.replace(UNCALCULATED, '<c$1>$2<v>0</v></c>');
  return filled === text ? worksheet : Buffer.from(filled, 'latin1');
}
