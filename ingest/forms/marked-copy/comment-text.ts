import { elementsOf, escapeXml, unescapeXml } from './xml-elements';

/** Our part of a comment stands between these lines: by them it is found, and taken away, when the file comes back. */
const BEGIN = '【核对意见】';
const END = '（以上由系统标注，改好后不必删除）';
const OURS = new RegExp(`\\s*${BEGIN}[\\s\\S]*?${END}`, 'g');
const FONT = '<rPr><sz val="10"/><rFont val="微软雅黑"/></rPr>';

/** One comment of a sheet as XML. */
export interface CommentContent {
  /** Its opening tag, which may tie it to a conversation. */
  tag: string;
  /** Inside of <text>. */
  runs: string;
}

/** Everything a comment says, without its formats. */
export function plainText(runs: string): string {
  return [...elementsOf(runs, 't')].map(({ inner }) => unescapeXml(inner)).join('');
}

/** A comment without what we wrote into it before; null when nothing else is left. Formats of others are kept where we wrote nothing. */
export function withoutOurs(content: CommentContent): CommentContent | null {
  const text = plainText(content.runs);
  if (!text.includes(BEGIN)) return content;
  const rest = text.replace(OURS, '').trim();
  return rest === '' ? null : { ...content, runs: runOf(rest) };
}

/** What we say of a cell, as the content of a comment. */
export function ourRuns(lines: readonly string[]): string {
  return runOf([BEGIN, ...lines, END].join('\n'));
}

export function blankLine(): string {
  return runOf('\n\n');
}

function runOf(text: string): string {
  return `<r>${FONT}<t xml:space="preserve">${escapeXml(text)}</t></r>`;
}
