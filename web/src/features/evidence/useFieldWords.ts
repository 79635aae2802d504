import { useI18n } from 'vue-i18n';
import type { Schemas } from '../../api/schemas';
import { useFormat } from '../../i18n/useFormat';

type Field = Schemas['ComparedFieldDto'];

const COUNTS: Field['field'][] = ['followers', 'following', 'posts'];

/** How a field of a reading, and its value, is written. */
export function useFieldWords(): {
  nameOf: (field: Field) => string;
  valueOf: (field: Field, value: string | null) => string;
} {
  const { t } = useI18n();
  const format = useFormat();
  const countOf = (value: string): string => {
    const [count, step] = value.split('±');
    const shown = format.count(Number(count));
    return step === undefined ? shown : t('account.about', { count: shown });
  };
  return {
    nameOf: ({ field }) => t(`evidence.fieldName.${field}`),
    valueOf: ({ field }, value) => {
      if (value === null) return t('evidence.notShown');
      if (field === 'verified') return t(value === 'true' ? 'account.isVerified' : 'account.isNotVerified');
      if (field === 'verifiedKind') return t(`evidence.verifiedKind.${value}`);
      if (field === 'lastPostAt') return format.moment(value);
      return COUNTS.includes(field) ? countOf(value) : value;
    },
  };
}
