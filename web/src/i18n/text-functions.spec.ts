import { createI18n } from 'vue-i18n';
import { textFunctions } from './text-functions';

type Translate = (key: string, values?: Record<string, unknown>) => string;

// The types of createI18n know texts as strings only.
const translator = createI18n as unknown as (options: object) => { global: { t: Translate } };

describe('textFunctions', () => {
  const texts = textFunctions({
    plain: '总览',
    deep: { places: '第 {place} 名，共 {of} 个', ends: '{count}' },
  });
  const { t } = translator({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': texts } }).global;

  it('say plain texts as they are', () => expect(t('plain')).toBe('总览'));

  it('fill in what is named', () => {
    expect(t('deep.places', { place: 3, of: 16 })).toBe('第 3 名，共 16 个');
    expect(t('deep.ends', { count: 7 })).toBe('7');
  });
});
