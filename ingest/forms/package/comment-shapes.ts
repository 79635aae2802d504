import { textWidth } from '../writing/text-width';
import type { CellAddress } from './cell-address';
import { addressText } from './cell-address';
import { withLast, withoutElements } from './package-relations';
import { elementsOf, firstElement } from './xml-elements';

const EMPTY = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>`;
const BOX_PIXELS = 300;
const ROW_PIXELS = 20;
const LINE_PIXELS = 17;
/** Half-width characters that fit into a line of a box. */
const LINE_WIDTH = 38;
const MOST_ROWS = 24;

/** A cell with a comment, and what it says. */
export interface CommentBox extends CellAddress {
  text: string;
}

/**
 * The drawing that holds the boxes of a sheet's comments: boxes of comments that are gone are taken out, missing
 * ones are added, as large as their text. Other shapes (buttons, check boxes) stay.
 */
export function withBoxes(
  drawing: string | null,
  boxes: readonly CommentBox[],
  pixelsOf: (column: number) => number,
): string {
  const wanted = new Set(boxes.map(addressText));
  const xml = drawing ?? EMPTY;
  const kept = withoutShapes(xml, (address) => address !== null && !wanted.has(address));
  const there = new Set([...elementsOf(kept, 'v:shape')].map(({ inner }) => addressOf(inner)));
  const missing = boxes.filter((box) => !there.has(addressText(box)));
  const first = nextShapeNumber(kept);
  const shapes = missing.map((box, index) => shapeOf(box, first + index, pixelsOf));
  return withLast(kept, 'xml', shapes.join(''));
}

function withoutShapes(xml: string, isGone: (address: string | null) => boolean): string {
  const gone = new Set(
    [...elementsOf(xml, 'v:shape')].filter(({ inner }) => isGone(addressOf(inner))).map(({ tag }) => tag),
  );
  return gone.size === 0 ? xml : withoutElements(xml, 'v:shape', (tag) => gone.has(tag));
}

/** The cell whose comment a shape shows; null for shapes of another kind. */
function addressOf(inner: string): string | null {
  const data = firstElement(inner, 'x:ClientData');
  if (data === null || !/ObjectType\s*=\s*["']Note["']/.test(data.tag)) return null;
  const [row, column] = ['x:Row', 'x:Column'].map((name) => Number(firstElement(data.inner, name)?.inner));
  return addressText({ row: row! + 1, column: column! + 1 });
}

function nextShapeNumber(xml: string): number {
  const numbers = [...xml.matchAll(/"_x0000_s(\d{1,9})"/g)].map(([, number]) => Number(number));
  return numbers.reduce((most, number) => Math.max(most, number), 1024) + 1;
}

function shapeOf(box: CommentBox, number: number, pixelsOf: (column: number) => number): string {
  const rows = Math.min(MOST_ROWS, Math.ceil((linesOf(box.text) * LINE_PIXELS + 12) / ROW_PIXELS));
  const { column, offset } = rightEdge(box.column + 1, pixelsOf);
  const top = Math.max(0, box.row - 2);
  const anchor = [box.column, 12, top, 4, column - 1, offset, top + rows, 4].join(', ');
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;width:${BOX_PIXELS * 0.75}pt;height:${rows * 15}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${box.row - 1}</x:Row><x:Column>${box.column - 1}</x:Column></x:ClientData></v:shape>`;
}

function linesOf(text: string): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / LINE_WIDTH)), 0);
}

/** Columns are of every width: where the box ends that begins at a column. */
function rightEdge(first: number, pixelsOf: (column: number) => number): { column: number; offset: number } {
  let left = BOX_PIXELS;
  let column = first;
  for (; left > pixelsOf(column); column += 1) left -= pixelsOf(column);
  return { column, offset: left };
}
