import { textKey } from '../../../domain/text';
import type { ProblemCode } from '../problems/problem-texts.zh';
import { cellText } from '../workbook/cell';
import { printPlain, refused, taken, type Field } from './field';

/** One of the values a closed list allows: its label in templates and other ways people write it. */
export interface Choice<Value extends string = string> {
  value: Value;
  label: string;
  synonyms?: readonly string[];
}

/** A field that takes one of a list, compared by `textKey`; `remark` is what may stand around it. */
export function choiceField(code: ProblemCode, choices: readonly Choice[], remark?: RegExp): Field {
  const byKey = choicesByKey(choices);
  const options = choices.map((choice) => choice.label).join('、');
  return {
    read(cell) {
      const seen = cellText(cell);
      const key = textKey(seen.slice(0, 60));
      const value = byKey.get(key) ?? (remark && byKey.get(key.replace(remark, '')));
      return value === undefined ? refused(code, { seen, options }) : taken(value);
    },
    print: (value) => choices.find((choice) => choice.value === value)?.label ?? printPlain(value),
  };
}

/** Values by the key of every way to write them. */
export function choicesByKey<Value extends string>(choices: readonly Choice<Value>[]): Map<string, Value> {
  return new Map(
    choices.flatMap(({ value, label, synonyms = [] }) =>
      [label, ...synonyms].map((written) => [textKey(written), value] as const),
    ),
  );
}

/** Choices whose value is the label itself. */
export function labels(...values: string[]): Choice[] {
  return values.map((value) => ({ value, label: value }));
}
