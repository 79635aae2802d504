import { textKey } from '../../../domain/text';

const LAST_BRACKETS = /\([^()]*\)(?=[^()]*$)/u;
const UNIT_OF_MEASURE = /[/:](?:人|个|条|万|名|位|次)$/u;
const PUNCTUATION = /[^\p{L}\p{N}]+/gu;
/** 微博名称/昵称: either name will do. */
const ALTERNATIVES = /[/、|]/u;

/** The ways to look a heading up, most exact first: 粉丝数（人） is 粉丝数, 拟用昵称（备选）（必填） is 拟用昵称（备选）. */
export function headingKeys(text: string): string[] {
  const spellings = [textKey(text.slice(0, 200))];
  for (
    let shorter = withoutRemark(spellings[0]!);
    shorter !== spellings.at(-1);
    shorter = withoutRemark(shorter)
  ) {
    spellings.push(shorter);
  }
  const alternatives = spellings.at(-1)!.split(ALTERNATIVES);
  const keys = [...spellings, ...alternatives].map((spelling) => spelling.replace(PUNCTUATION, ''));
  return [...new Set(keys)].filter(Boolean);
}

/** Takes away the last pair of brackets, or a unit of measure at the end. */
function withoutRemark(key: string): string {
  const unitless = key.replace(UNIT_OF_MEASURE, '');
  return unitless === key ? key.replace(LAST_BRACKETS, '') : unitless;
}
