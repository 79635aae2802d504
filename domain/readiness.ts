import { textKey } from './text';
import { readYesNo } from './yes-no';

/** What a platform asks for before it verifies: 头像, 已发微博, 证明材料. */
export interface Readiness {
  avatar: boolean;
  posted: boolean;
  proof: boolean;
}

const NAMES_OF_THE_THREE = /头像|已发微博|(?<=^|[/、,;|\\])(?:微博|证明)(?=[:=(])|证明材料|[:=()]/gu;
const SEPARATORS = /[/、,;|，；\\]+/u;
const LONGEST = 60;

/**
 * Three answers in one cell, in this order: `是/是/否`, `√√×`, `头像：是，已发微博：是，证明材料：否`.
 * Null unless there are exactly three. Source: domain rules, section 4.
 */
export function readReadiness(text: string): Readiness | null {
  if (text.length > LONGEST) return null;
  const key = textKey(text).replace(NAMES_OF_THE_THREE, '');
  const separated = key.split(SEPARATORS).filter(Boolean);
  const answers = (separated.length === 1 ? [...key] : separated).map(readYesNo);
  const [avatar, posted, proof] = answers;
  if (answers.length !== 3 || avatar == null || posted == null || proof == null) return null;
  return { avatar, posted, proof };
}
