import { useI18n } from 'vue-i18n';
import { formatChange, formatCount, formatRate, formatScore, formatShort } from './figure-format';
import { formatAgo, formatDay, formatMoment, formatMonthDay } from './moment-format';

/** How figures and moments are written in the language of the page. */
export function useFormat() {
  const { locale } = useI18n();
  return {
    count: formatCount,
    change: formatChange,
    rate: formatRate,
    score: formatScore,
    day: formatDay,
    monthDay: formatMonthDay,
    moment: formatMoment,
    short: (value: number) => formatShort(value, locale.value),
    ago: (moment: string | Date, now: Date) => formatAgo(moment, now, locale.value),
  };
}
