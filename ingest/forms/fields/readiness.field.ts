import { readReadiness, type Readiness } from '../../../domain/readiness';
import { cellText } from '../workbook/cell';
import { printPlain, refused, taken, type Field } from './field';

const NAMES: Record<keyof Readiness, string> = { avatar: '头像', posted: '已发微博', proof: '证明材料' };
const PARTS = Object.keys(NAMES) as (keyof Readiness)[];

/** 头像/已发微博/证明材料: three answers in one cell. */
export const readinessField: Field = {
  read(cell) {
    const seen = cellText(cell);
    const ready = readReadiness(seen);
    if (ready === null) return refused('READY.MALFORMED', { seen });
    const lacking = PARTS.filter((part) => !ready[part]).map((part) => NAMES[part]);
    if (lacking.length === 0) return taken(ready);
    return taken(ready, { code: 'READY.INCOMPLETE', facts: { lacking: lacking.join('、') } });
  },
  print: (value) => (isReadiness(value) ? printReadiness(value) : printPlain(value)),
};

function isReadiness(value: unknown): value is Readiness {
  return typeof value === 'object' && value !== null && PARTS.every((part) => part in value);
}

function printReadiness(ready: Readiness): string {
  return PARTS.map((part) => (ready[part] ? '是' : '否')).join('/');
}
