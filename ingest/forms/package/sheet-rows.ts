import { addressText, readAddress } from './cell-address';
import { columnStyles } from './sheet-columns';
import { PackageUnfit } from './package-unfit';
import {
  attributeOf,
  elementsOf,
  elementWith,
  escapeXml,
  firstElement,
  spliced,
  withAttribute,
} from './xml-elements';

/** What becomes of one cell: a text in place of what it holds ('' empties it), a format made from its own. */
export interface CellChange {
  text?: string;
  format?: (own: number) => number;
}

/** Changes by row and column. */
export type RowChanges = ReadonlyMap<number, ReadonlyMap<number, CellChange>>;

interface SheetCell {
  column: number;
  tag: string;
  inner: string;
}

interface SheetRow {
  row: number;
  tag: string;
  inner: string;
}

const LARGEST_SHOWN = 15;
/** Excel takes no longer text in a cell. */
const LONGEST_TEXT = 32_767;

/**
 * A worksheet's XML with cells changed; rows and cells that are not there yet are added in their place. `reformat`
 * is applied to the format of every cell there is. Rows without a change stay as they are, byte for byte.
 */
export function withCells(xml: string, changes: RowChanges, reformat?: (format: number) => number): string {
  const data = firstElement(xml, 'sheetData');
  if (data === null) throw new PackageUnfit('<sheetData> is missing.');
  const formatsOfColumns = columnStyles(xml);
  const waiting = [...changes.keys()].sort((a, b) => a - b);
  const rewritten: string[] = [];
  const addRowsBefore = (row: number): void => {
    while (waiting.length > 0 && waiting[0]! < row) {
      const added = waiting.shift()!;
      rewritten.push(
        changedRow(
          { row: added, tag: `<row r="${added}">`, inner: '' },
          changes.get(added)!,
          formatsOfColumns,
        ),
      );
    }
  };
  for (const row of rowsOf(data.inner)) {
    addRowsBefore(row.row);
    if (waiting[0] === row.row) waiting.shift();
    const change = changes.get(row.row);
    const kept = reformat ? { ...row, inner: reformatted(row.inner, reformat) } : row;
    if (change) rewritten.push(changedRow(kept, change, formatsOfColumns));
    else rewritten.push(reformat ? elementWith(kept.tag, 'row', kept.inner) : row.whole);
  }
  addRowsBefore(Number.POSITIVE_INFINITY);
  return spliced(xml, data, elementWith(data.tag, 'sheetData', rewritten.join('')));
}

function* rowsOf(inner: string): Generator<SheetRow & { whole: string }> {
  let last = 0;
  for (const { start, end, tag, inner: cells } of elementsOf(inner, 'row')) {
    last = Number(attributeOf(tag, 'r') ?? last + 1);
    yield { row: last, tag, inner: cells, whole: inner.slice(start, end) };
  }
}

function cellsOf({ row, inner }: SheetRow): SheetCell[] {
  let last = 0;
  return [...elementsOf(inner, 'c')].map(({ tag, inner: content }) => {
    last = readAddress(attributeOf(tag, 'r') ?? '')?.column ?? last + 1;
    return { column: last, tag: withAttribute(tag, 'r', addressText({ row, column: last })), inner: content };
  });
}

function reformatted(inner: string, reformat: (format: number) => number): string {
  return [...elementsOf(inner, 'c')]
    .map(({ start, end, tag }) => {
      const format = attributeOf(tag, 's');
      const rest = inner.slice(start + tag.length, end);
      return (format === null ? tag : withAttribute(tag, 's', reformat(Number(format)))) + rest;
    })
    .join('');
}

function changedRow(
  row: SheetRow,
  changes: ReadonlyMap<number, CellChange>,
  columns: Map<number, number>,
): string {
  const cells = new Map(cellsOf(row).map((cell) => [cell.column, cell]));
  const ownFormat = attributeOf(row.tag, 'customFormat') === '1' ? attributeOf(row.tag, 's') : null;
  for (const [column, change] of changes) {
    const format = ownFormat ?? columns.get(column) ?? 0;
    const address = addressText({ row: row.row, column });
    const cell = cells.get(column) ?? { column, tag: `<c r="${address}" s="${format}">`, inner: '' };
    cells.set(column, changedCell(cell, change));
  }
  const ordered = [...cells.values()].sort((a, b) => a.column - b.column);
  const inner = ordered.map((cell) => elementWith(cell.tag, 'c', cell.inner)).join('');
  return elementWith(withAttribute(row.tag, 'spans', null), 'row', inner);
}

function changedCell(cell: SheetCell, { text, format }: CellChange): SheetCell {
  const typed = text === undefined ? cell : withText(cell, text);
  if (format === undefined) return typed;
  return { ...typed, tag: withAttribute(typed.tag, 's', format(Number(attributeOf(typed.tag, 's') ?? 0))) };
}

function withText(cell: SheetCell, text: string): SheetCell {
  const formula = firstElement(cell.inner, 'f');
  const isShared = formula !== null && attributeOf(formula.tag, 'ref') !== null;
  if (isShared) throw new PackageUnfit('Other cells live on the formula that is replaced.');
  const type = attributeOf(cell.tag, 't') ?? 'n';
  const bare = withAttribute(cell.tag, 't', null);
  if (text === '') return { ...cell, tag: bare, inner: '' };
  if (type === 'n' && cell.inner !== '' && isPlainNumber(text))
    return { ...cell, tag: bare, inner: `<v>${text}</v>` };
  const inner = `<is><t xml:space="preserve">${escapeXml(text.slice(0, LONGEST_TEXT))}</t></is>`;
  return { ...cell, tag: withAttribute(bare, 't', 'inlineStr'), inner };
}

/** Numbers that look as they were typed when they are kept as numbers. */
function isPlainNumber(text: string): boolean {
  return text.length <= LARGEST_SHOWN && Number.isFinite(Number(text)) && String(Number(text)) === text;
}
