import { decodeText } from './decode-text';
import { HtmlTableReader } from './html-table-reader';
import { readMarkup } from './read-markup';
import { refuse, type SheetsReading } from './refusal';
import { SheetBuilder } from './sheet-builder';

/** Excel keeps the name of the sheet in a comment of the page. */
const SHEET_NAME = /<x:Name>([^<]{1,60})<\/x:Name>/iu;

/**
 * A web page saved as .xls: all its tables, and what stands between them, on one sheet, as Excel shows them. Cells
 * are the texts to be seen; an <a> in a cell is its hyperlink. A page that ends within a table was cut short.
 */
export function readHtml(bytes: Buffer): SheetsReading {
  const page = decodeText(bytes);
  if (page === null) return refuse('FILE.ENCODING');
  if (page.includes('<!ENTITY')) return refuse('FILE.FOREIGN_MARKUP');
  const sheet = new SheetBuilder(SHEET_NAME.exec(page)?.[1]?.trim() ?? 'Sheet1');
  const reader = new HtmlTableReader(sheet);
  const refusal = readMarkup(page, reader, { decodeEntities: true });
  if (refusal !== null) return refusal;
  return reader.isCut ? refuse('FILE.DAMAGED') : { kind: 'sheets', sheets: [sheet.source()] };
}
