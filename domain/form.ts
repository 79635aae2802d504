import type { HolderCategory } from './holder';

/** What a form claims of its rows: verified 已认证, unverified 已开通未认证, none 未开通. */
export const CLAIM_STATES = ['verified', 'unverified', 'none'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export const FORM_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export type FormNumber = (typeof FORM_NUMBERS)[number];

export interface FormKind {
  number: FormNumber;
  category: HolderCategory;
  state: ClaimState;
}

const CATEGORY_BY_THREES: HolderCategory[] = ['organization', 'project', 'cadre', 'youth-worker'];

/** The twelve forms (附表1–12) are 4 categories × 3 states, in this order. Domain rules, section 3. */
export const FORMS: readonly FormKind[] = FORM_NUMBERS.map((number) => ({
  number,
  category: CATEGORY_BY_THREES[Math.floor((number - 1) / 3)]!,
  state: CLAIM_STATES[(number - 1) % 3]!,
}));

export function isFormNumber(value: unknown): value is FormNumber {
  return FORM_NUMBERS.includes(value as FormNumber);
}

/** The form with this number. Throws on a number outside 1–12: that is a fault of the caller. */
export function formOf(number: FormNumber): FormKind {
  const form = FORMS[number - 1];
  if (!form) throw new RangeError(`There is no form ${number}; forms are 1 to 12.`);
  return form;
}

/** The form for a category and a state, e.g. cadre × verified = 7. */
export function formFor(category: HolderCategory, state: ClaimState): FormNumber {
  return FORMS.find((form) => form.category === category && form.state === state)!.number;
}
