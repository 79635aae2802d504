import { formOf, type FormNumber } from '../../domain/form';
import type { HolderCategory } from '../../domain/holder';
import type { Platform } from '../../domain/platform';
import type { Field } from './fields/field';
import type { RowRule } from './rules/row-rule';

/** One column of a form: how its heading may be written, and the field that reads its cells. */
export interface FormColumn {
  /** Name of the value in a row, as in the domain rules, section 3. */
  key: string;
  /** Heading as printed in the templates. */
  heading: string;
  /** Other headings seen for the same column. */
  synonyms: readonly string[];
  /** Headings of the parts, each with its synonyms, where a sheet gives every part a column of its own. */
  parts?: readonly (readonly string[])[];
  /** What to write into it, one sentence for whoever fills in the template. */
  rule: string;
  /** A value as people write it, invented; by category of holder where that decides. */
  example: string | Readonly<Record<HolderCategory, string>>;
  /** What a template offers to choose from; a reader may take more. */
  choices?: readonly string[];
  /** An empty cell, or a missing column, is an error. */
  required: boolean;
  /** Personal contact data: kept encrypted, shown masked. */
  contact: boolean;
  field: Field;
}

/** A column before a form says whether it must be filled in. */
export type ColumnKind = Omit<FormColumn, 'required'>;

/** One of the twelve forms (附表): its columns in order and the rules that bind several of them. */
export interface FormDefinition {
  number: FormNumber;
  /** Without 附表N. */
  title: string;
  /** The only platform the form speaks of; null where a column says it, or no account exists yet. */
  platform: Platform | null;
  columns: readonly FormColumn[];
  rules: readonly RowRule[];
}

/** The example of a column as it is in one form. */
export function exampleOf({ example }: FormColumn, number: FormNumber): string {
  return typeof example === 'string' ? example : example[formOf(number).category];
}

export function required(column: ColumnKind): FormColumn {
  return { ...column, required: true };
}

export function optional(column: ColumnKind): FormColumn {
  return { ...column, required: false };
}
