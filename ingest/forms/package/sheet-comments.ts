import { posix } from 'node:path';
import { readAddress } from './cell-address';
import { withBoxes, type CommentBox } from './comment-shapes';
import { PackageUnfit } from './package-unfit';
import { addEndingType, addPartType, addRelation, relationsOf } from './package-relations';
import { columnPixels } from './sheet-columns';
import { commentDrawingId, withCommentDrawing } from './sheet-tail';
import type { WorkbookPackage } from './workbook-package';
import { attributeOf, elementsOf, escapeXml, firstElement, unescapeXml } from './xml-elements';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const AUTHOR = '团微';
const FONT = '<rPr><sz val="10"/><rFont val="微软雅黑"/></rPr>';

/** One comment of a sheet as XML. */
export interface CommentContent {
  /** Its opening tag, which may tie it to a conversation. */
  tag: string;
  /** Inside of <text>. */
  runs: string;
}

/** The comments of a sheet by the address of their cell. */
export interface SheetComments {
  /** Null when the sheet has none so far. */
  path: string | null;
  /** Opening tag of the part. */
  root: string;
  authors: readonly string[];
  comments: ReadonlyMap<string, CommentContent>;
}

/** The comments a sheet has; those without a place are none. */
export function commentsOf(of: WorkbookPackage, sheetPath: string): SheetComments {
  const path = relationsOf(of, sheetPath).find(({ kind }) => kind === 'comments')?.path ?? null;
  if (path === null)
    return { path, root: `<comments xmlns="${NAMESPACE}">`, authors: [], comments: new Map() };
  const part = firstElement(of.require(path), 'comments');
  if (part === null) throw new PackageUnfit('<comments> is missing.');
  const authors = [...elementsOf(firstElement(part.inner, 'authors')?.inner ?? '', 'author')];
  const comments = new Map<string, CommentContent>();
  for (const { tag, inner } of elementsOf(firstElement(part.inner, 'commentList')?.inner ?? '', 'comment')) {
    const address = attributeOf(tag, 'ref') ?? '';
    if (readAddress(address) !== null)
      comments.set(address, { tag, runs: firstElement(inner, 'text')?.inner ?? '' });
  }
  return { path, root: part.tag, authors: authors.map(({ inner }) => inner), comments };
}

/** A sheet's comments with comments of ours put in place of those of the same cells. */
export function withOurs(sheet: SheetComments, runsOf: ReadonlyMap<string, string>): SheetComments {
  const authors = sheet.authors.includes(AUTHOR) ? sheet.authors : [...sheet.authors, AUTHOR];
  const comments = new Map(sheet.comments);
  for (const [address, runs] of runsOf) {
    const tag =
      comments.get(address)?.tag ?? `<comment ref="${address}" authorId="${authors.indexOf(AUTHOR)}">`;
    comments.set(address, { tag, runs });
  }
  return { ...sheet, authors, comments };
}

/** Writes a sheet's comments and the boxes that show them; parts that are not there yet are added. */
export function writeComments(of: WorkbookPackage, sheetPath: string, sheet: SheetComments): void {
  of.write(sheet.path ?? addCommentsPart(of, sheetPath), commentsXml(sheet));
  const boxes = [...sheet.comments].map(([address, { runs }]) => ({
    ...readAddress(address)!,
    text: plainText(runs),
  }));
  writeDrawing(of, sheetPath, boxes);
}

/** A text as the content of a comment. */
export function runOf(text: string): string {
  return `<r>${FONT}<t xml:space="preserve">${escapeXml(text)}</t></r>`;
}

/** Everything a comment says, without its formats. */
export function plainText(runs: string): string {
  return [...elementsOf(runs, 't')].map(({ inner }) => unescapeXml(inner)).join('');
}

function commentsXml({ root, authors, comments }: SheetComments): string {
  const names = authors.map((author) => `<author>${author}</author>`).join('');
  const list = [...comments.values()].map(({ tag, runs }) => `${tag}<text>${runs}</text></comment>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}<authors>${names}</authors><commentList>${list.join('')}</commentList></comments>`;
}

function addCommentsPart(of: WorkbookPackage, sheetPath: string): string {
  const path = of.freePath('xl/comments', '.xml');
  addPartType(of, path, COMMENTS_TYPE);
  addRelation(of, sheetPath, { type: 'comments', path });
  return path;
}

function writeDrawing(of: WorkbookPackage, sheetPath: string, boxes: readonly CommentBox[]): void {
  const sheet = of.require(sheetPath);
  const id = commentDrawingId(sheet);
  const known = relationsOf(of, sheetPath).find((relation) => relation.id === id)?.path ?? null;
  const path = known ?? of.freePath(posix.join('xl', 'drawings', 'vmlDrawing'), '.vml');
  of.write(path, withBoxes(known === null ? null : of.read(path), boxes, columnPixels(sheet)));
  if (known !== null) return;
  addEndingType(of, 'vml', DRAWING_TYPE);
  const added = addRelation(of, sheetPath, { type: 'vmlDrawing', path });
  of.write(sheetPath, withCommentDrawing(sheet, added));
}
