import { textKey } from '../../../domain/text';

/** Nothing in it that could be taken away. */
const PLAIN = /^[\u4e00-\u9fffa-z0-9]{1,200}$/u;
const LAST_BRACKETS = /\([^()]*\)(?=[^()]*$)/u;
const UNIT_OF_MEASURE = /[/:](?:(?:千|万|百万|亿)?[人个条名位次篇]|千|万|百万|亿)$/u;
const SCALE = /[(/:](?:单位:?)?(千|万|百万|千万|亿)[人个条名位次篇]?\)?$/u;
const PUNCTUATION = /[^\p{L}\p{N}]+/gu;
/** 微博名称/昵称: either name will do. */
const ALTERNATIVES = /[/、|]/u;

/** The ways to look a heading up, most exact first: 粉丝数（人） is 粉丝数, 拟用昵称（备选）（必填） is 拟用昵称（备选）. */
export function headingKeys(text: string): string[] {
  if (PLAIN.test(text)) return [text];
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

/** 万 in 粉丝数（万人）, the unit that all figures below are counted in; null where it is one. */
export function unitOfMeasure(text: string): string | null {
  return SCALE.exec(textKey(text.slice(0, 200)))?.[1] ?? null;
}

/** Takes away the last pair of brackets, or a unit of measure at the end. */
function withoutRemark(key: string): string {
  const unitless = key.replace(UNIT_OF_MEASURE, '');
  return unitless === key ? key.replace(LAST_BRACKETS, '') : unitless;
}
