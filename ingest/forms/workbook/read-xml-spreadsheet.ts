import { decodeText } from './decode-text';
import { readMarkup } from './read-markup';
import { refuse, type SheetsReading } from './refusal';
import { XmlSheetReader } from './xml-sheet-reader';

/**
 * An “XML spreadsheet 2003”, mostly saved as .xls: every worksheet with its cells, links and merged ranges.
 * Declarations of types and entities, which Excel never writes, are refused, and so is a file that ends too early.
 */
export function readXmlSpreadsheet(bytes: Buffer): SheetsReading {
  const markup = decodeText(bytes);
  if (markup === null) return refuse('FILE.ENCODING');
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(markup)) return refuse('FILE.FOREIGN_MARKUP');
  const reader = new XmlSheetReader();
  const refusal = readMarkup(markup, reader, { xmlMode: true, decodeEntities: true });
  if (refusal !== null) return refusal;
  return reader.isComplete ? { kind: 'sheets', sheets: reader.sources() } : refuse('FILE.DAMAGED');
}
