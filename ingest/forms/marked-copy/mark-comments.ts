import {
  commentsOf,
  plainText,
  runOf,
  withOurs,
  writeComments,
  type CommentContent,
} from '../package/sheet-comments';
import type { WorkbookPackage } from '../package/workbook-package';

/** Our part of a comment stands between these lines: by them it is found, and taken away, when the file comes back. */
const BEGIN = '【核对意见】';
const END = '（以上由系统标注，改好后不必删除）';
const OURS = new RegExp(`\\s*${BEGIN}[\\s\\S]*?${END}`, 'g');

/** What we have to say of cells, line by line, by their address. */
export type Remarks = ReadonlyMap<string, readonly string[]>;

/**
 * Puts our remarks into a sheet's comments: those of other people are kept and stand before ours, our own of an
 * earlier time are gone. Does nothing where there is nothing to say and nothing to take away.
 */
export function markComments(of: WorkbookPackage, sheetPath: string, remarks: Remarks): void {
  const old = commentsOf(of, sheetPath);
  if (old.path === null && remarks.size === 0) return;
  const theirs = new Map<string, CommentContent>();
  for (const [address, content] of old.comments) {
    const kept = withoutOurs(content);
    if (kept !== null) theirs.set(address, kept);
  }
  const runs = [...remarks].map(([address, lines]) => [address, marked(theirs.get(address), lines)] as const);
  writeComments(of, sheetPath, withOurs({ ...old, comments: theirs }, new Map(runs)));
}

function marked(theirs: CommentContent | undefined, lines: readonly string[]): string {
  const ours = runOf([BEGIN, ...lines, END].join('\n'));
  return theirs ? `${asRuns(theirs.runs)}${runOf('\n\n')}${ours}` : ours;
}

/** Null when nothing else is left. Formats of others are kept where we wrote nothing. */
function withoutOurs(content: CommentContent): CommentContent | null {
  const text = plainText(content.runs);
  if (!text.includes(BEGIN)) return content;
  const rest = text.replace(OURS, '').trim();
  return rest === '' ? null : { ...content, runs: runOf(rest) };
}

/** A plain text may stand alone in a comment, but not beside others. */
function asRuns(content: string): string {
  return /<r[\s>]/.test(content) ? content : `<r>${content}</r>`;
}
