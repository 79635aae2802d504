import { posix } from 'node:path';
import { readAddress } from './cell-address';
import { withBoxes, type CommentBox } from './comment-shapes';
import { blankLine, ourRuns, plainText, withoutOurs, type CommentContent } from './comment-text';
import { PackageUnfit } from './package-unfit';
import { addEndingType, addPartType, addRelation, relationsOf } from './package-relations';
import { columnPixels } from './sheet-columns';
import { commentDrawingId, withCommentDrawing } from './sheet-tail';
import type { WorkbookPackage } from './workbook-package';
import { attributeOf, elementsOf, firstElement } from './xml-elements';

const AUTHOR = '团微';
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** What we have to say of cells, by their address. */
export type OurComments = ReadonlyMap<string, readonly string[]>;

/**
 * Puts our comments into a sheet: those of other people are kept and stand before ours, our own of an earlier time
 * are gone. Does nothing where there is nothing to say and nothing to take away.
 */
export function writeComments(of: WorkbookPackage, sheetPath: string, ours: OurComments): void {
  const known = relationsOf(of, sheetPath).find(({ kind }) => kind === 'comments')?.path ?? null;
  if (known === null && ours.size === 0) return;
  const old = known === null ? NO_COMMENTS : readComments(of.require(known));
  const authors = old.authors.includes(AUTHOR) ? old.authors : [...old.authors, AUTHOR];
  const comments = merged(old.comments, ours, authors.indexOf(AUTHOR));
  const path = known ?? addCommentsPart(of, sheetPath);
  of.write(path, commentsXml({ ...old, authors }, comments));
  writeDrawing(of, sheetPath, boxesOf(comments));
}

interface OldComments {
  /** Opening tag of the part. */
  root: string;
  authors: string[];
  comments: Map<string, CommentContent>;
}

const NO_COMMENTS: OldComments = {
  root: `<comments xmlns="${NAMESPACE}">`,
  authors: [],
  comments: new Map(),
};

function readComments(xml: string): OldComments {
  const part = firstElement(xml, 'comments');
  if (part === null) throw new PackageUnfit('<comments> is missing.');
  const authors = [...elementsOf(firstElement(xml, 'authors')?.inner ?? '', 'author')].map(
    ({ inner }) => inner,
  );
  const comments = new Map<string, CommentContent>();
  for (const { tag, inner } of elementsOf(firstElement(xml, 'commentList')?.inner ?? '', 'comment')) {
    comments.set(attributeOf(tag, 'ref') ?? '', { tag, runs: firstElement(inner, 'text')?.inner ?? '' });
  }
  return { root: part.tag, authors, comments };
}

function merged(
  old: Map<string, CommentContent>,
  ours: OurComments,
  authorId: number,
): Map<string, CommentContent> {
  const comments = new Map<string, CommentContent>();
  for (const [address, content] of old) {
    const kept = withoutOurs(content);
    if (kept !== null && readAddress(address) !== null) comments.set(address, kept);
  }
  for (const [address, lines] of ours) {
    const theirs = comments.get(address);
    const runs = theirs ? `${asRuns(theirs.runs)}${blankLine()}${ourRuns(lines)}` : ourRuns(lines);
    comments.set(address, { tag: theirs?.tag ?? `<comment ref="${address}" authorId="${authorId}">`, runs });
  }
  return comments;
}

/** A plain text may stand alone in a comment, but not beside others. */
function asRuns(content: string): string {
  return content.includes('<r>') || content.includes('<r ') ? content : `<r>${content}</r>`;
}

function commentsXml({ root, authors }: OldComments, comments: ReadonlyMap<string, CommentContent>): string {
  const names = authors.map((author) => `<author>${author}</author>`).join('');
  const list = [...comments.values()].map(({ tag, runs }) => `${tag}<text>${runs}</text></comment>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}<authors>${names}</authors><commentList>${list.join('')}</commentList></comments>`;
}

function boxesOf(comments: ReadonlyMap<string, CommentContent>): CommentBox[] {
  return [...comments].map(([address, { runs }]) => ({ ...readAddress(address)!, text: plainText(runs) }));
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
