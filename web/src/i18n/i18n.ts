import { createI18n } from 'vue-i18n';
import { textFunctions } from './text-functions';
import type { zhCn } from './zh-cn/messages.zh-cn';
import { shellTexts } from './zh-cn/shell-texts.zh-cn';

export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const STORED = 'tuanwei.locale';

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN' as Locale,
  fallbackLocale: 'zh-CN' as Locale,
  // Functions are texts too, which the types of createI18n do not know. Login and setup need no more than these.
  messages: { 'zh-CN': textFunctions(shellTexts) as unknown as typeof zhCn } as Record<string, typeof zhCn>,
});

/** Switches the page to a language, loading its texts first, and remembers it on this machine. */
export async function switchLocale(locale: Locale): Promise<void> {
  if (locale === 'en' && !i18n.global.availableLocales.includes('en')) {
    const { en } = await import('./en/messages.en');
    i18n.global.setLocaleMessage('en', textFunctions(en) as unknown as typeof zhCn);
  }
  i18n.global.locale.value = locale;
  document.documentElement.lang = locale;
  localStorage.setItem(STORED, locale);
}

/** The language chosen before on this machine; Chinese otherwise. */
export function storedLocale(): Locale {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh-CN';
}
