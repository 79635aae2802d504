import type { FormNumber } from '../../domain/form';
import { FORM_01 } from './form-01';
import { FORM_02 } from './form-02';
import { FORM_03 } from './form-03';
import { FORM_04 } from './form-04';
import { FORM_05 } from './form-05';
import { FORM_06 } from './form-06';
import { FORM_07 } from './form-07';
import { FORM_08 } from './form-08';
import { FORM_09 } from './form-09';
import { FORM_10 } from './form-10';
import { FORM_11 } from './form-11';
import { FORM_12 } from './form-12';
import type { FormDefinition } from './form-definition';

/** The twelve forms in order (附表1–12). */
export const FORM_DEFINITIONS: readonly FormDefinition[] = [
  FORM_01,
  FORM_02,
  FORM_03,
  FORM_04,
  FORM_05,
  FORM_06,
  FORM_07,
  FORM_08,
  FORM_09,
  FORM_10,
  FORM_11,
  FORM_12,
];

export function definitionOf(number: FormNumber): FormDefinition {
  return FORM_DEFINITIONS[number - 1]!;
}
