import { biffRefusal } from './biff-gate';
import { readCompoundFile, type CompoundFile } from './compound-file';
import { parseWorkbook } from './parse-workbook';
import { refuse, type SheetsReading } from './refusal';

/** Excel 97–2003 calls its stream Workbook, Excel 5 and 95 call it Book; some programs write both. */
const WORKBOOK_STREAMS = ['Workbook', 'WORKBOOK', 'Book', 'BOOK'];
const OTHER_STREAMS: readonly [stream: string, format: string][] = [
  ['WordDocument', 'Word 文档（.doc、.wps）'],
  ['PowerPoint Document', 'PowerPoint 演示文稿（.ppt、.dps）'],
];

/** An .xls of Excel 95 to 2003, or of WPS. The parser gets nothing but the records of its one stream. */
export function readXls(bytes: Buffer): SheetsReading {
  const file = readCompoundFile(bytes);
  if (file === null) return refuse('FILE.DAMAGED');
  if (file.names.includes('EncryptedPackage')) return refuse('FILE.ENCRYPTED');
  const name = WORKBOOK_STREAMS.find((one) => file.names.includes(one));
  if (name === undefined) return refusalWithout(file);
  const stream = file.stream(name);
  if (stream === null) return refuse('FILE.DAMAGED');
  const refusal = biffRefusal(stream);
  return refusal === null ? parseWorkbook(stream) : refuse(refusal);
}

function refusalWithout({ names }: CompoundFile): SheetsReading {
  const other = OTHER_STREAMS.find(([stream]) => names.includes(stream));
  return other ? refuse('FILE.OTHER_FORMAT', { format: other[1] }) : refuse('FILE.NOT_A_WORKBOOK');
}
