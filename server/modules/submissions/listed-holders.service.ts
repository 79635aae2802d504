import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { formFor } from '../../../domain/form';
import type { HolderCategory } from '../../../domain/holder';
import type { OrganizationRegister } from '../../../domain/organization-register';
import type { Problem } from '../../../domain/problem';
import type { FormRow } from '../../../ingest/forms/workbook-reading';
import { Sealer } from '../../crypto/seal';
import { findAccounts } from './plan/account-rules';
import type { ExistingRecords } from './plan/existing-records';
import { findHolders } from './plan/holder-rules';
import { findOrganizations } from './plan/organization-rules';
import { draftOf, isTaken, type RowDraft } from './plan/row-draft';
import type { FormSheet, PlanInput, PlannedHolder } from './plan/submission-plan';
import { SheetIntake } from './sheet-intake.service';
import { loadExisting } from './store/load-existing';
import { writeAccounts } from './store/write-accounts';
import { writeHolders } from './store/write-holders';

/** Rows of one unit and category from a list that is no form: each names a holder and its account. */
export interface ListedHolders {
  campaignId: number;
  unit: { id: number; name: string };
  category: HolderCategory;
  register: OrganizationRegister;
  rows: FormRow[];
  /** Letters of the columns by key. */
  columns: Record<string, string>;
  at: Date;
}

/** What became of a row; one with an error is not taken and has no ids. */
export interface ListedHolder {
  row: number;
  holderId: number | null;
  accountId: number | null;
  platform: 'sina' | 'tencent' | null;
  problems: Problem[];
}

/** Lists of the committee are in no phase: no form is due, and no claim of theirs is replaced. */
const NO_PHASE: PlanInput['phase'] = { id: 0, ordinal: 0, name: '', dueForms: [] };

/** Finds or adds the holders and accounts that a list names, under the very rules of the forms. */
@Injectable()
export class ListedHoldersService {
  constructor(
    private readonly sealer: Sealer,
    private readonly intake: SheetIntake,
  ) {}

  /** As `SheetIntake.inTransaction`: overtaken by somebody else's, the work is done again. */
  inTransaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.intake.inTransaction(work);
  }

  /** In the caller's transaction. An account with a standing claim of another holder is not taken away. */
  async write(manager: EntityManager, given: ListedHolders): Promise<ListedHolder[]> {
    const { campaignId, unit, category, register, at } = given;
    const sheet = carrierSheet(given);
    const of = { campaignId, unitId: unit.id, sheet, register };
    const existing = await loadExisting(manager, { ...of, toWrite: true });
    const hashPhone = (phone: string) => this.sealer.keyedHash(phone);
    const input = { sheet, unit, phase: NO_PHASE, receivedAt: at, register, existing, hashPhone };
    const drafts = sheet.rows.map((row) => draftOf(row, [], sheet));
    findOrganizations(drafts, input);
    const found = findHolders(drafts, input);
    const { accounts } = findAccounts(drafts, input);
    const taken = drafts.filter(isTaken);
    const named = new Set(taken.map((draft) => draft.holder?.key));
    const holders = found
      .filter(({ key }) => named.has(key))
      .map((holder) => withKnownPhone(holder, existing));
    const whose = { campaignId, unitId: unit.id, category, at };
    const holderIds = await writeHolders(manager, { ...whose, holders, sealer: this.sealer });
    const claimedStates = new Map(accounts.map(({ key }) => [key, 'verified' as const]));
    const accountIds = await writeAccounts(manager, { ...whose, accounts, holderIds, claimedStates });
    return drafts.map((draft) => listedHolder(draft, holderIds, accountIds));
  }
}

/** The form whose rows look most like a list's: a holder of the category, its account, and the platform beside it. */
function carrierSheet({ category, rows, columns }: ListedHolders): FormSheet {
  return { sheet: '', form: formFor(category, 'unverified'), columns, rows, problems: [] };
}

/** A list rarely gives phones: what is known of a person stays known. */
function withKnownPhone(holder: PlannedHolder, existing: ExistingRecords): PlannedHolder {
  const known = holder.id === null ? null : existing.holder(holder.id);
  return known && holder.phoneHash === '' ? { ...holder, phoneHash: known.phoneHash } : holder;
}

function listedHolder(
  draft: RowDraft,
  holderIds: Map<string, number>,
  accountIds: Map<string, number>,
): ListedHolder {
  const { row, problems } = { row: draft.row.row, problems: draft.problems };
  if (!isTaken(draft) || !draft.holder || !draft.account)
    return { row, problems, holderId: null, accountId: null, platform: null };
  return {
    ...{ row, problems, platform: draft.account.platform },
    holderId: holderIds.get(draft.holder.key)!,
    accountId: accountIds.get(draft.account.key)!,
  };
}
