import { readFormDate } from '../../../domain/form-date';
import type { Problem } from '../../../domain/problem';
import { makeProblem } from '../problems/make-problem';
import type { SheetGrid } from '../workbook/sheet-grid';
import { allowedText } from './forbidden-cells';
import { formNamedIn, formOfHeadLine } from './form-number';
import { HEAD_FIELDS, type SheetHead } from './head-fields';
import { readPhaseNumber } from './phase-number';

type Key = keyof SheetHead;

const KEYS_BY_LABEL = new Map<string, Key>(
  HEAD_FIELDS.flatMap(({ key, label, synonyms }) => [label, ...synonyms].map((name) => [name, key] as const)),
);
/** Longest first, so that 统计截止日期 is not taken for 截止日期; people spread labels out as 审 核 人. */
const LABELS = [...KEYS_BY_LABEL.keys()]
  .sort((a, b) => b.length - a.length)
  .map((label) => [...label].join('\\s*'))
  .join('|');
const LABEL = new RegExp(
  `(?:^|(?<=[\\s;；,，、|]))(${LABELS})\\s*(?:[（(][^（()）]{0,8}[）)]\\s*)?([:：∶﹕]|$|(?<=\\s))`,
  'gu',
);
/** 填报人：示例甲联系电话：…, run together in a cell that begins with a label. */
const GLUED_LABEL = new RegExp(`(${LABELS})\\s*(?:[（(][^（()）]{0,8}[）)]\\s*)?([:：∶﹕])`, 'gu');
const COLON = /[:：∶﹕]/u;
const PHASE_IN_TITLE = /第\s*[一二三四五六七八九十\d]{1,2}\s*阶段/u;
const LONGEST_LINE = 500;

interface LabelledText {
  key: Key;
  value: string;
}

/** Head lines in any arrangement: 填报单位：xx in one cell, several in one, or a label cell and a value cell. */
export function readSheetHead(grid: SheetGrid, rows: readonly number[]): SheetHead {
  const head: Record<Key, string | null> = emptyHead();
  for (const row of rows) {
    for (const { key, value } of labelledTexts(grid.textsOf(row).map(({ text }) => text))) {
      head[key] ??= cleanValue(value);
    }
  }
  return { ...head, filledOn: dayIn(head.filledOn), cutOffOn: dayIn(head.cutOffOn) };
}

export function emptyHead(): SheetHead {
  return Object.fromEntries(HEAD_FIELDS.map(({ key }) => [key, null])) as unknown as SheetHead;
}

/** Does the text begin with a label and a colon? Such lines also stand below tables. */
export function isHeadLine(text: string): boolean {
  if (!COLON.test(text)) return false;
  const [first] = labelsIn(text);
  return first !== undefined && first.index === 0 && first[2] !== '';
}

/** What a title says where no head line does: 附表7 its number, （第一阶段） its phase. */
export function withTitle(head: SheetHead, titles: readonly string[]): SheetHead {
  const form = titles.map(formNamedIn).find((number) => number !== null);
  const phase = titles.map((title) => PHASE_IN_TITLE.exec(title)?.[0]).find(Boolean);
  return { ...head, form: head.form ?? (form ? `附表${form}` : null), phase: head.phase ?? phase ?? null };
}

export function headProblems(head: SheetHead): Problem[] {
  return HEAD_FIELDS.flatMap(({ key, label }) => {
    const seen = head[key];
    if (seen === null) return [makeProblem({ code: 'HEAD.MISSING', facts: { label } })];
    const like = EXPECTED[key];
    if (like === undefined || like.accepts(seen)) return [];
    return [makeProblem({ code: 'HEAD.MALFORMED', value: seen, facts: { label, seen, like: like.example } })];
  });
}

const DAY = { accepts: (seen: string) => readFormDate(seen) !== null, example: '2012-09-29 的样子' };
const EXPECTED: Partial<Record<Key, { accepts(seen: string): boolean; example: string }>> = {
  form: { accepts: (seen) => formOfHeadLine(seen) !== null, example: '“附表7”的样子' },
  phase: { accepts: (seen) => readPhaseNumber(seen) !== null, example: '“第一阶段”的样子' },
  filledOn: DAY,
  cutOffOn: DAY,
};

function labelledTexts(texts: readonly string[]): LabelledText[] {
  const found: LabelledText[] = [];
  let waiting: Key | null = null;
  for (const text of texts) {
    const labels = labelsIn(text);
    const lead = labels[0] ? text.slice(0, labels[0].index).trim() : text;
    if (waiting !== null && lead !== '') found.push({ key: waiting, value: lead });
    labels.forEach((label, index) => {
      const value = text.slice(label.index + label[0].length, labels[index + 1]?.index).trim();
      if (value !== '') found.push({ key: keyOf(label[1]!), value });
    });
    const last = labels.at(-1);
    waiting = last && last.index + last[0].length >= text.length ? keyOf(last[1]!) : null;
  }
  return found;
}

/** Without a colon a word is a label only where a cell begins with it, or is nothing else. */
function labelsIn(text: string): RegExpExecArray[] {
  const line = text.slice(0, LONGEST_LINE);
  const spaced = [...line.matchAll(LABEL)];
  const beginsWithLabel = spaced[0]?.index === 0 && spaced[0][2] !== '';
  const found = beginsWithLabel ? withGlued(spaced, line) : spaced;
  return found.filter(
    (label) => label[2] !== '' || label.index === 0 || label.index + label[0].length === line.length,
  );
}

function withGlued(spaced: readonly RegExpExecArray[], line: string): RegExpExecArray[] {
  const glued = [...line.matchAll(GLUED_LABEL)];
  const others = spaced.filter((label) => !glued.some((other) => overlaps(label, other)));
  return [...glued, ...others].sort((a, b) => a.index - b.index);
}

function overlaps(a: RegExpExecArray, b: RegExpExecArray): boolean {
  return a.index < b.index + b[0].length && b.index < a.index + a[0].length;
}

function keyOf(label: string): Key {
  return KEYS_BY_LABEL.get(label.replace(/\s/gu, ''))!;
}

/** Separators after the value, and templates' blanks (____, 年 月 日), say nothing. */
function cleanValue(value: string): string | null {
  const text = value
    .replace(/[_＿]+/gu, ' ')
    .replace(/[;；,，、|\s]+$/u, '')
    .trim();
  return /^[\s年月日]*$/u.test(text) ? null : allowedText(text);
}

function dayIn(text: string | null): string | null {
  return text === null ? null : (readFormDate(text) ?? text);
}
