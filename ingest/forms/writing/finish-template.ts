import { relationIdOf } from '../package/package-relations';
import { addPartType, addRelation, relationsOf } from '../package/package-relations';
import { commentsOf, runOf, withOurs, writeComments } from '../package/sheet-comments';
import { WorkbookPackage } from '../package/workbook-package';
import { attributeOf, elementsOf, firstElement, spliced } from '../package/xml-elements';
import { FORM_VERSION } from './form-version';
import { FIRST_ROW, PREPARED_ROWS } from './template-places';

const PROPERTIES = 'docProps/custom.xml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const CUSTOM_FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
export const VERSION_PROPERTY = 'TuanweiFormVersion';

/** Notes of a sheet's cells, by their address. */
export type SheetNotes = ReadonlyMap<string, string>;

/**
 * What exceljs cannot do, or only slowly: notes in boxes as large as their text, the prepared rows, drawn once and
 * repeated, and the form version as a property of the document.
 */
export function finishTemplate(bytes: Buffer, notes: ReadonlyMap<string, SheetNotes>): Buffer {
  const of = WorkbookPackage.open(bytes);
  const workbookPath = relationsOf(of, '').find(({ kind }) => kind === 'officeDocument')!.path;
  const paths = new Map(relationsOf(of, workbookPath).map(({ id, path }) => [id, path]));
  for (const { tag } of elementsOf(of.require(workbookPath), 'sheet')) {
    const texts = notes.get(attributeOf(tag, 'name')!);
    const path = paths.get(relationIdOf(tag)!)!;
    if (texts) addNotesAndRows(of, path, texts);
  }
  addVersionProperty(of);
  return of.toBytes();
}

function addNotesAndRows(of: WorkbookPackage, path: string, notes: SheetNotes): void {
  const runs = new Map([...notes].map(([address, text]) => [address, runOf(text)]));
  writeComments(of, path, withOurs(commentsOf(of, path), runs));
  of.write(path, withRowsRepeated(of.require(path)));
}

/** The one prepared row as many times as there are to be; its serial number counts. */
function withRowsRepeated(xml: string): string {
  const data = firstElement(xml, 'sheetData')!;
  const row = [...elementsOf(data.inner, 'row')].find(
    ({ tag }) => attributeOf(tag, 'r') === String(FIRST_ROW),
  )!;
  const like = data.inner.slice(row.start, row.end);
  const rows = Array.from({ length: PREPARED_ROWS }, (_, index) =>
    like
      .replace(/ r="([A-Z]*)\d+"/g, ` r="$1${FIRST_ROW + index}"`)
      .replace('<v>1</v>', `<v>${index + 1}</v>`),
  );
  return spliced(xml, data, `${data.tag}${spliced(data.inner, row, rows.join(''))}</sheetData>`);
}

function addVersionProperty(of: WorkbookPackage): void {
  of.write(
    PROPERTIES,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="${CUSTOM_FORMAT}" pid="2" name="${VERSION_PROPERTY}"><vt:i4>${FORM_VERSION}</vt:i4></property></Properties>`,
  );
  addPartType(of, PROPERTIES, PROPERTIES_TYPE);
  addRelation(of, '', { type: 'custom-properties', path: PROPERTIES });
}
