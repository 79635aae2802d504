import type { FormNumber } from '../../../domain/form';
import type { Problem } from '../../../domain/problem';
import { textKey } from '../../../domain/text';
import { definitionOf, FORM_DEFINITIONS } from '../form-definitions';
import { makeProblem } from '../problems/make-problem';
import { formNamedIn, formOfHeadLine, formOfSheetName } from './form-number';
import type { Heading } from './heading';
import { missingColumns, namedColumns } from './headings';

/** Everything that may tell which form a sheet is. */
export interface FormEvidence {
  /** Texts above the headings. */
  titles: readonly string[];
  /** 附表号 of the head lines. */
  headLine: string | null;
  /** Null when the sheet has no heading row. */
  headings: readonly Heading[] | null;
  sheetName: string;
  fileName: string;
  /** What a person has chosen for the sheet: it outweighs all other evidence. */
  chosen?: FormNumber | null;
}

export interface RecognisedForm {
  form: FormNumber | null;
  problems: Problem[];
}

interface Witness {
  source: string;
  form: FormNumber;
}

const TITLE_KEYS = FORM_DEFINITIONS.map(({ number, title }) => ({ number, key: textKey(title) }));
/** A sheet without a title may lack this many columns of the form it is taken for. */
const MOST_MISSING = 2;

/**
 * Which form a sheet is: by its title and 附表号, else by its headings, else by the names of sheet and file.
 * Witnesses inside the sheet that contradict each other are an error, a contradicting name is a warning.
 */
export function recogniseForm(evidence: FormEvidence): RecognisedForm {
  return evidence.chosen == null ? formByItself(evidence) : formChosen(evidence.chosen, evidence);
}

/** A choice is never refused, but it is told when the sheet says another form. */
function formChosen(chosen: FormNumber, evidence: FormEvidence): RecognisedForm {
  const { form } = formByItself(evidence);
  const facts = { chosen, form: form ?? chosen };
  const isOther = form !== null && form !== chosen;
  return { form: chosen, problems: isOther ? [makeProblem({ code: 'FORM.CHOSEN_INSTEAD', facts })] : [] };
}

function formByItself(evidence: FormEvidence): RecognisedForm {
  const named = witnessOfName(evidence);
  const [first, ...others] = witnessesInside(evidence);
  if (first === undefined) return byHeadings(evidence.headings, named);
  const headings = witnessOfHeadings(first.form, evidence.headings);
  const conflicts = [...others, ...headings].filter((other) => other.form !== first.form);
  const problems = conflicts.slice(0, 1).map((other) => conflict(first, other));
  if (named && named.form !== first.form) problems.push(nameConflict(first.form, named));
  return { form: first.form, problems };
}

function witnessesInside({ titles, headLine }: FormEvidence): Witness[] {
  const witnesses: Witness[] = [];
  const numbered = titles.map(formNamedIn).find((form) => form !== null);
  if (numbered) witnesses.push({ source: '标题', form: numbered });
  const titled = titles.map(formTitled).find((form) => form !== null);
  if (titled) witnesses.push({ source: '标题文字', form: titled });
  const stated = headLine === null ? null : formOfHeadLine(headLine);
  if (stated) witnesses.push({ source: '附表号', form: stated });
  return witnesses;
}

function formTitled(text: string): FormNumber | null {
  const key = textKey(text.slice(0, 200));
  return TITLE_KEYS.find((title) => key.includes(title.key))?.number ?? null;
}

/** Headings contradict only when they lack columns of the form and are complete for another. */
function witnessOfHeadings(form: FormNumber, headings: readonly Heading[] | null): Witness[] {
  const fitting = headings === null ? [] : formsFitting(headings, 0);
  if (fitting.length === 0 || fitting.includes(form)) return [];
  return [{ source: '表头', form: fitting[0]! }];
}

function byHeadings(headings: readonly Heading[] | null, named: Witness | null): RecognisedForm {
  const fitting = headings === null ? [] : formsFitting(headings, MOST_MISSING);
  if (named === null && headings === null) return { form: null, problems: [] };
  if (named === null) {
    const only = headings === null ? null : formNamingMost(fitting, headings);
    return only
      ? { form: only, problems: [] }
      : { form: null, problems: [makeProblem({ code: 'FORM.UNRECOGNISED' })] };
  }
  const contradicting = witnessOfHeadings(named.form, headings);
  return { form: named.form, problems: contradicting.map((headings) => conflict(named, headings)) };
}

/** The forms that lack the fewest required columns, none when even these lack more than `most`. */
function formsFitting(headings: readonly Heading[], most: number): FormNumber[] {
  const missing = FORM_DEFINITIONS.map((definition) => ({
    form: definition.number,
    count: missingColumns(definition, headings).length,
  }));
  const least = Math.min(...missing.map(({ count }) => count));
  return least > most ? [] : missing.filter(({ count }) => count === least).map(({ form }) => form);
}

/** Form 11 has all that form 10 requires: of several, the one with a column for the most headings. */
function formNamingMost(forms: readonly FormNumber[], headings: readonly Heading[]): FormNumber | null {
  const named = forms.map((form) => namedColumns(definitionOf(form), headings));
  const most = Math.max(...named);
  const best = forms.filter((_, index) => named[index] === most);
  return best.length === 1 ? best[0]! : null;
}

function witnessOfName({ sheetName, fileName }: FormEvidence): Witness | null {
  const bySheet = formOfSheetName(sheetName);
  if (bySheet) return { source: '工作表名', form: bySheet };
  const byFile = formNamedIn(fileName);
  return byFile ? { source: '文件名', form: byFile } : null;
}

function conflict(left: Witness, right: Witness): Problem {
  const facts = { left: left.source, leftForm: left.form, right: right.source, rightForm: right.form };
  return makeProblem({ code: 'FORM.CONFLICT', facts });
}

function nameConflict(form: FormNumber, named: Witness): Problem {
  return makeProblem({ code: 'FORM.NAME_CONFLICT', facts: { form, where: named.source, other: named.form } });
}
