import type { CellObject } from '@e965/xlsx';

const QUOTED = /^="((?:[^"]|"")*)"$/u;
const LINK_FORMULA = /^=(HYPERLINK\(\s*"(?:[^"]|"")*"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\))$/iu;
const LONGEST_FORMULA = 3000;

/**
 * A cell of a format that holds nothing but texts, as CSV and web pages: every text stays as it was typed, 00531
 * too. `="00531"`, by which programs keep Excel from making it a number, is that text; =HYPERLINK() is a link.
 */
export function textCell(text: string): CellObject {
  if (!text.startsWith('=') || text.length > LONGEST_FORMULA) return { t: 's', v: text };
  const quoted = QUOTED.exec(text);
  if (quoted) return { t: 's', v: unquoted(quoted[1]!) };
  const link = LINK_FORMULA.exec(text);
  return link ? { t: 's', v: unquoted(link[2] ?? ''), f: link[1]! } : { t: 's', v: text };
}

function unquoted(text: string): string {
  return text.replaceAll('""', '"');
}
