import { biffRefusal } from './biff-gate';
import { readCompoundFile, type CompoundFile } from './compound-file';
import { parseWorkbook } from './parse-workbook';
import { refuse, type SheetsReading } from './refusal';

/** As Excel 97–2003 calls it. The Book of Excel 5 and 95, which some programs write beside it, is in unknown letters. */
const WORKBOOK_STREAMS = ['Workbook', 'WORKBOOK'];
const OTHER_STREAMS: readonly [stream: string, format: string][] = [
  ['Book', 'Excel 5.0/95 工作簿（.xls）'],
  ['BOOK', 'Excel 5.0/95 工作簿（.xls）'],
  ['WordDocument', 'Word 文档（.doc、.wps）'],
  ['PowerPoint Document', 'PowerPoint 演示文稿（.ppt、.dps）'],
];

/** An .xls of Excel 97 to 2003, or of WPS. The parser gets nothing but the records of its one stream. */
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
