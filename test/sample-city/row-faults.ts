import type { FormNumber } from '../../domain/form';
import { seededChoice, seededNumber } from '../replica/seeded-draw';
import type { FormRowValues } from './form-row';
import type { ReportedRows } from './unit-report';

/** Rows in a hundred that people get wrong the first time. */
const FAULT_SHARE = 0.02;

/** What people get wrong in one row, each with the columns it needs. Every one makes the row refused. */
const FAULTS: { needs: string; spoil: (row: FormRowValues) => FormRowValues }[] = [
  {
    needs: 'phone',
    spoil: (row) => ({ ...row, phone: '1200000', adminPhone: '1200000', regPhone: '1200000' }),
  },
  { needs: 'org', spoil: (row) => ({ ...row, org: `${String(row.org).replace('委员会', '')}筹备组` }) },
  {
    needs: 'level',
    spoil: (row) => ({ ...row, level: row.level === 'committee' ? 'general-branch' : 'committee' }),
  },
  { needs: 'url', spoil: (row) => ({ ...row, url: 'http://blog.example.com/shili', uid: null }) },
  { needs: 'reason', spoil: (row) => ({ ...row, reason: '官方微博', wantedReason: '官方微博' }) },
];
/** Forms 1–3 alone have a level; forms of the unopened have no address. */
const ORGANIZATION_FORMS: readonly FormNumber[] = [1, 2, 3];

/** The rows as a first, hurried version has them: a few spoiled, always the same ones for the same seed. */
export function withFaults(rows: ReportedRows, seed: number, handIn: string): ReportedRows {
  const spoiled = [...rows].map(([form, list]) => {
    const usable = FAULTS.filter(({ needs }) => canSpoil(needs, form));
    return [
      form,
      list.map((row, index) => {
        const unlucky = seededNumber(seed, handIn, form, index) < FAULT_SHARE;
        return unlucky ? seededChoice(usable, seed, 'fault', handIn, form, index).spoil(row) : row;
      }),
    ] as const;
  });
  return new Map(spoiled);
}

function canSpoil(needs: string, form: FormNumber): boolean {
  if (needs === 'level') return ORGANIZATION_FORMS.includes(form);
  if (needs === 'url') return form % 3 !== 0;
  return true;
}
