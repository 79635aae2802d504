import type { EntityManager } from 'typeorm';
import { formOf } from '../../../../domain/form';
import type { HolderCategory } from '../../../../domain/holder';
import type { OrganizationRegister } from '../../../../domain/organization-register';
import { textKey } from '../../../../domain/text';
import { type AccountIdentity, accountIdentity } from '../plan/account-identity';
import { ExistingRecords } from '../plan/existing-records';
import type { PlannedWorld } from '../plan/planned-world';
import { textOf } from '../plan/row-text';
import type { FormSheet } from '../plan/submission-plan';
import { accountsOf, holdersOf, openClaimsOf, personsOnOtherForms } from './existing.queries';

const OTHER_PERSONS: Partial<Record<HolderCategory, HolderCategory>> = {
  cadre: 'youth-worker',
  'youth-worker': 'cadre',
};

export interface ExistingQuestion {
  campaignId: number;
  unitId: number;
  sheet: FormSheet;
  register: OrganizationRegister;
  /** Locks the accounts until the transaction ends: two units may name the same one at the same moment. */
  toWrite: boolean;
  /** Sheets that would be taken in before this one. */
  before?: PlannedWorld;
}

/** Reads what is already known of the things a sheet names, in four queries however long it is. */
export async function loadExisting(manager: EntityManager, of: ExistingQuestion): Promise<ExistingRecords> {
  const { campaignId, unitId, sheet, register, toWrite, before } = of;
  const { category } = formOf(sheet.form);
  const holders = await holdersOf(manager, {
    campaignId,
    category,
    organizationIds: organizationIdsOf(sheet, register),
  });
  const accounts = await accountsOf(manager, { campaignId, identities: identitiesOf(sheet), toWrite });
  const claims = await openClaimsOf(manager, {
    unitId,
    category,
    accountIds: accounts.map((account) => account.id),
  });
  const otherCategory = OTHER_PERSONS[category];
  const otherPersons = otherCategory
    ? await personsOnOtherForms(manager, { unitId, category: otherCategory, nameKeys: personKeysOf(sheet) })
    : [];
  const state = { holders, accounts, claims, otherPersons };
  return new ExistingRecords(before ? before.over(state, { unitId, category }) : state);
}

function organizationIdsOf(sheet: FormSheet, register: OrganizationRegister): number[] {
  const names = sheet.rows.map((row) => textOf(row, 'org')).filter((name) => name !== null);
  const found = names.map((name) => register.find(name)).filter((organization) => organization !== null);
  return [...new Set(found.map((organization) => organization.id))];
}

function identitiesOf(sheet: FormSheet): AccountIdentity[] {
  if (formOf(sheet.form).state === 'none') return [];
  return sheet.rows
    .map((row) => accountIdentity(row, sheet.form))
    .filter((identity) => typeof identity === 'object');
}

function personKeysOf(sheet: FormSheet): string[] {
  return sheet.rows
    .map((row) => textOf(row, 'person'))
    .filter((name) => name !== null)
    .map(textKey);
}
