import { textKey } from './text';

const HAN_AND_DOTS = /^\p{Script=Han}+(?:·\p{Script=Han}+)*$/u;
const NOT_OF_A_NAME = /[^\p{Script=Han}·]/gu;
const LONGEST_USUAL = 4;

/** name: fit to be stored, `unusual` when its length is rare; otherwise the reason why it is no name. */
export type PersonNameReading =
  | { kind: 'name'; name: string; unusual: boolean }
  | { kind: 'wrong-length'; length: number }
  | { kind: 'other-characters'; characters: string };

/**
 * A person's name: Han characters, and `·` between the parts of a name, 2–50 code points (rare characters lie
 * outside the BMP). A long minority name is never refused. Source: domain rules, section 4.
 */
export function readPersonName(text: string): PersonNameReading {
  const name = textKey(text);
  const length = [...name].length;
  if (length < 2 || length > 50) return { kind: 'wrong-length', length };
  if (!HAN_AND_DOTS.test(name)) return { kind: 'other-characters', characters: otherCharacters(name) };
  return { kind: 'name', name, unusual: !name.includes('·') && length > LONGEST_USUAL };
}

function otherCharacters(name: string): string {
  return [...new Set(name.match(NOT_OF_A_NAME) ?? ['·'])].slice(0, 5).join('');
}
