import { textKey } from '../../../domain/text';
import { readYesNo } from '../../../domain/yes-no';
import { cellText } from '../workbook/cell';
import { printPlain, refused, taken, type Field } from './field';

const CONSENT = /^(?:不|本人|是,?|已)?(?:同意|愿意)$/u;

/** 本人同意: only 是 will do; without it no account may be opened for a person. */
export const consentField: Field = {
  read(cell) {
    const seen = cellText(cell);
    const key = textKey(seen.slice(0, 60));
    const consents = CONSENT.test(key) ? !key.startsWith('不') : readYesNo(key);
    if (consents === null) return refused('CONSENT.MALFORMED', { seen });
    return consents ? taken(true) : taken(false, { code: 'CONSENT.REFUSED' });
  },
  print: (value) => (typeof value === 'boolean' ? (value ? '是' : '否') : printPlain(value)),
};
