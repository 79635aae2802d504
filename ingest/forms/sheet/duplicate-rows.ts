import { formOf } from '../../../domain/form';
import { isPerson, type HolderCategory } from '../../../domain/holder';
import type { Problem } from '../../../domain/problem';
import { textKey } from '../../../domain/text';
import type { FormDefinition } from '../form-definition';
import { makeProblem, type Place } from '../problems/make-problem';
import type { ProblemCode } from '../problems/problem-texts.zh';
import { textAt } from '../rules/row-rule';
import { columnLetter } from '../workbook/column-letter';
import type { FormRow } from '../workbook-reading';
import type { ColumnLayout } from './heading';

const HOLDERS: Record<HolderCategory, { keys: readonly string[]; label: string }> = {
  organization: { keys: ['org'], label: '团组织' },
  project: { keys: ['project', 'org'], label: '项目' },
  cadre: { keys: ['person', 'org'], label: '人' },
  'youth-worker': { keys: ['person', 'org'], label: '人' },
};

/**
 * Rows of one sheet that speak of the same account, or of the same holder on the same platform. Of two rows with
 * one account the first is taken; a holder met twice is a warning on both. Persons with different phones are namesakes.
 */
export function duplicateProblems(
  rows: readonly FormRow[],
  definition: FormDefinition,
  layout: ColumnLayout,
): Problem[] {
  const accounts = new Map<string, FormRow>();
  const holders = new Map<string, FormRow>();
  return rows.flatMap((row) => {
    const account = accountKey(row);
    const first = account === null ? undefined : accounts.get(account);
    if (first) return accountTwice(first, row, layout);
    if (account !== null) accounts.set(account, row);
    return holderTwice(row, { holders, definition, layout });
  });
}

function accountTwice(first: FormRow, later: FormRow, layout: ColumnLayout): Problem[] {
  return [
    pointTo(later, first, { code: 'ACCOUNT.TWICE', key: 'url', layout }),
    pointTo(first, later, { code: 'ACCOUNT.TWICE_BELOW', key: 'url', layout }),
  ];
}

interface HoldersMet {
  holders: Map<string, FormRow>;
  definition: FormDefinition;
  layout: ColumnLayout;
}

function holderTwice(row: FormRow, { holders, definition, layout }: HoldersMet): Problem[] {
  const { category } = formOf(definition.number);
  const { keys, label } = HOLDERS[category];
  const holder = holderKey(row, keys, isPerson(category));
  if (holder === null) return [];
  const met = new Set<FormRow>();
  for (const platform of platformsOf(row, definition)) {
    const first = holders.get(`${platform} ${holder}`);
    if (first) met.add(first);
    else holders.set(`${platform} ${holder}`, row);
  }
  const told = { code: 'HOLDER.TWICE', key: keys[0]!, layout, label } as const;
  return [...met].flatMap((first) => [pointTo(row, first, told), pointTo(first, row, told)]);
}

/** platform and uid, or the alias the address names; null while neither is known. */
function accountKey(row: FormRow): string | null {
  const { address } = row;
  if (address?.kind !== 'uid' && address?.kind !== 'alias') return null;
  const uid = textAt(row, 'uid');
  if (uid !== null) return `${address.platform} uid ${uid.toLowerCase()}`;
  return address.kind === 'alias'
    ? `${address.platform} ${address.namespace} ${textKey(address.alias)}`
    : null;
}

function holderKey(row: FormRow, keys: readonly string[], isPerson: boolean): string | null {
  const names = keys.map((key) => textAt(row, key));
  if (names.includes(null)) return null;
  return [...names.map((name) => textKey(name!)), isPerson ? textAt(row, 'phone') : ''].join(' ');
}

function platformsOf(row: FormRow, { platform }: FormDefinition): unknown[] {
  const named = platform ?? row['platform'] ?? row['platforms'];
  return Array.isArray(named) ? named : [named ?? null].filter((name) => name !== null);
}

interface Told {
  code: ProblemCode;
  key: string;
  layout: ColumnLayout;
  label?: string;
}

function pointTo(row: FormRow, other: FormRow, { code, key, layout, label = '' }: Told): Problem {
  const found = layout.columns.find(({ definition }) => definition.key === key);
  const place: Place = found
    ? { row: row.row, column: columnLetter(found.column), heading: found.definition.heading }
    : { row: row.row };
  return makeProblem({ code, place, value: textAt(row, key), facts: { other: other.row, holder: label } });
}
