import { PackageUnfit } from './package-unfit';
import { addressText, holds, readRange, type CellAddress, type CellRange } from './cell-address';
import { RELATION_PREFIX, relationIdOf, withoutElements } from './package-relations';
import { attributeOf, elementsOf, elementWith, firstElement, spliced, withAttribute } from './xml-elements';

const TAG = /<(\/?)([\w:.-]+)(?:"[^"]*"|'[^']*'|[^"'>])*?(\/?)>/g;
/** What may stand behind the drawing of comments, by the order that the format asks for. */
const BEHIND_COMMENTS = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'mc:AlternateContent',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

/** Merged ranges of a worksheet. */
export function mergedRanges(xml: string): CellRange[] {
  const cells = firstElement(xml, 'mergeCells')?.inner ?? '';
  return [...elementsOf(cells, 'mergeCell')].flatMap(
    ({ tag }) => readRange(attributeOf(tag, 'ref') ?? '') ?? [],
  );
}

/** The worksheet with merged ranges taken apart that hold one of these cells, other than as their first. */
export function withoutMergesOver(xml: string, cells: readonly CellAddress[]): string {
  const within = (tag: string): boolean => {
    const range = readRange(attributeOf(tag, 'ref') ?? '');
    return (
      range !== null &&
      cells.some((cell) => holds(range, cell) && addressText(range.first) !== addressText(cell))
    );
  };
  return withList(xml, 'mergeCells', 'mergeCell', within);
}

/** The worksheet without the links of these very cells. */
export function withoutLinksOf(xml: string, cells: readonly CellAddress[]): string {
  const addresses = new Set(cells.map(addressText));
  return withList(xml, 'hyperlinks', 'hyperlink', (tag) => addresses.has(attributeOf(tag, 'ref') ?? ''));
}

/** The relation id of the drawing that holds the boxes of comments; null when there is none. */
export function commentDrawingId(xml: string): string | null {
  const tag = firstElement(xml, 'legacyDrawing')?.tag;
  return tag === undefined ? null : relationIdOf(tag);
}

/** The worksheet with that drawing named at the place where the format wants it. */
export function withCommentDrawing(xml: string, id: string): string {
  const place = endOfOwnParts(xml);
  return spliced(xml, { start: place, end: place }, `<legacyDrawing ${RELATION_PREFIX} r:id="${id}"/>`);
}

function withList(xml: string, parent: string, child: string, isRefused: (tag: string) => boolean): string {
  const list = firstElement(xml, parent);
  if (list === null) return xml;
  const inner = withoutElements(list.inner, child, isRefused);
  const count = [...elementsOf(inner, child)].length;
  if (count === 0) return spliced(xml, list, '');
  const hasCount = attributeOf(list.tag, 'count') !== null;
  return spliced(
    xml,
    list,
    elementWith(hasCount ? withAttribute(list.tag, 'count', count) : list.tag, parent, inner),
  );
}

/** Where the first element behind the comments begins, or the worksheet ends. Nested elements do not count. */
function endOfOwnParts(xml: string): number {
  const data = firstElement(xml, 'sheetData')!;
  let depth = 0;
  TAG.lastIndex = data.end;
  for (let tag = TAG.exec(xml); tag !== null; tag = TAG.exec(xml)) {
    const [, closing, name, empty] = tag;
    if (depth === 0 && (closing === '/' || BEHIND_COMMENTS.has(name!))) return tag.index;
    if (closing === '/') depth -= 1;
    else if (empty !== '/') depth += 1;
  }
  throw new PackageUnfit('The worksheet does not end.');
}
