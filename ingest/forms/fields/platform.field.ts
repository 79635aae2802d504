import { textKey } from '../../../domain/text';
import { cellText } from '../workbook/cell';
import { choiceField, choicesByKey, type Choice } from './choice.field';
import { printPlain, refused, taken, type Field } from './field';

/** A platform as forms name it; `other` only where a form allows it. */
export type FormPlatform = 'sina' | 'tencent' | 'other';

const BOTH: readonly Choice<FormPlatform>[] = [
  { value: 'sina', label: '新浪', synonyms: ['新浪微博', '新浪网', 'sina', 'weibo'] },
  { value: 'tencent', label: '腾讯', synonyms: ['腾讯微博', '腾讯网', 'tencent', 'qq', 'qq微博'] },
];
const OTHER: Choice<FormPlatform> = { value: 'other', label: '其他', synonyms: ['其它', '其他平台'] };

/** 新浪 or 腾讯. */
export const platformField: Field = choiceField('PLATFORM.UNKNOWN', BOTH);

/** 新浪, 腾讯 or 其他 (form 10). */
export const anyPlatformField: Field = choiceField('PLATFORM.UNKNOWN', [...BOTH, OTHER]);

const BY_KEY = choicesByKey(BOTH);
const SEPARATORS = /[、,，+＋/;；和及与|\s]+/u;

/** One or both platforms in one cell, separated by 、,， or +: a list without repetition. */
export const platformsField: Field = {
  read(cell) {
    const seen = cellText(cell);
    const names = seen.slice(0, 60).split(SEPARATORS).filter(Boolean);
    const platforms = names.map((name) => BY_KEY.get(textKey(name)));
    const isUnknown = platforms.length === 0 || platforms.includes(undefined);
    if (isUnknown) return refused('PLATFORM.UNKNOWN', { seen, options: '新浪、腾讯（一个或两个）' });
    return taken([...new Set(platforms)]);
  },
  print: (value) => (Array.isArray(value) ? value.map(labelOf).join('、') : printPlain(value)),
};

/** 新浪 / 腾讯 / 其他. */
export function labelOf(platform: unknown): string {
  return [...BOTH, OTHER].find((choice) => choice.value === platform)?.label ?? String(platform);
}
