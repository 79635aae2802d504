import { readReadiness } from '../../../domain/readiness';
import { readYesNo } from '../../../domain/yes-no';
import { cellText, EMPTY_CELL, isBlank, type Cell } from '../workbook/cell';

const SAYS_LACKING = /[无缺未没不待]/u;

/**
 * Answers that a sheet spreads over several columns as the one cell the template has: √, √ and an empty cell are
 * 是/是/否. In the last one a word such as 介绍信 says what there is. Empty when all are. All three in the first, as
 * they are corrected on the preview, stand for the others too.
 */
export function joinedCell(parts: readonly Cell[]): Cell {
  const [first] = parts;
  if (first && readReadiness(cellText(first)) !== null) return first;
  const faulty = parts.find(({ error }) => error !== null);
  if (faulty) return faulty;
  if (parts.every(isBlank)) return EMPTY_CELL;
  const answers = parts.map((cell) => (isBlank(cell) ? '否' : cellText(cell)));
  const last = answers.at(-1)!;
  const isThing = readYesNo(last) === null && !SAYS_LACKING.test(last);
  return { ...EMPTY_CELL, value: [...answers.slice(0, -1), isThing ? '是' : last].join('/') };
}
