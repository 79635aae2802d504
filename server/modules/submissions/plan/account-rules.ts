import { formOf } from '../../../../domain/form';
import { type AccountIdentity, accountIdentity } from './account-identity';
import type { OpenClaim } from './existing-records';
import { isTaken, note, type RowDraft } from './row-draft';
import { textOf } from './row-text';
import type { AccountDispute, PlanInput, PlannedAccount } from './submission-plan';

export interface AccountFindings {
  accounts: PlannedAccount[];
  disputes: AccountDispute[];
}

/**
 * Finds the account of each good row, known or new. One that another holder's standing claim names is never
 * taken away: the row is refused and the dispute noted. Forms of unopened accounts have none.
 */
export function findAccounts(drafts: RowDraft[], input: PlanInput): AccountFindings {
  if (formOf(input.sheet.form).state === 'none') return { accounts: [], disputes: [] };
  const accounts = new Map<string, PlannedAccount>();
  const disputes: AccountDispute[] = [];
  const firstRows = new Map<string, RowDraft>();
  for (const draft of drafts.filter((each) => isTaken(each) && each.holder)) {
    const identity = accountIdentity(draft.row, input.sheet.form);
    if (identity === 'missing') noteNoAddress(draft);
    else if (identity !== 'not-checked')
      claimAccount(draft, identity, { input, accounts, disputes, firstRows });
  }
  return { accounts: [...accounts.values()], disputes };
}

interface Findings {
  input: PlanInput;
  accounts: Map<string, PlannedAccount>;
  disputes: AccountDispute[];
  firstRows: Map<string, RowDraft>;
}

function noteNoAddress(draft: RowDraft): void {
  note(draft, {
    code: 'ACCOUNT.ADDRESS_MISSING',
    severity: 'error',
    column: 'url',
    value: textOf(draft.row, 'url'),
    message: '看不出是哪个账号，请填写微博主页的地址（例如 https://weibo.com/u/ 加数字）。',
  });
}

function claimAccount(draft: RowDraft, identity: AccountIdentity, found: Findings): void {
  const known = found.input.existing.account(identity);
  const rival = known ? rivalClaim(draft, known.id, found.input) : null;
  if (rival) {
    noteTaken(draft, rival, found);
    return;
  }
  const key = known ? `#${known.id}` : keyOf(identity);
  const first = found.accounts.get(key);
  if (first && first.holderKey !== draft.holder!.key) {
    noteRepeatedAccount(draft, found.firstRows.get(first.key));
    return;
  }
  draft.account = plannedAccount(draft, identity, { key, known, first });
  found.accounts.set(key, draft.account);
  if (!found.firstRows.has(key)) found.firstRows.set(key, draft);
}

function keyOf({ platform, uid, alias }: AccountIdentity): string {
  return uid === null ? `${platform}|alias|${alias}` : `${platform}|uid|${uid}`;
}

interface KnownAccount {
  key: string;
  known: ReturnType<PlanInput['existing']['account']>;
  first: PlannedAccount | undefined;
}

function plannedAccount(draft: RowDraft, identity: AccountIdentity, match: KnownAccount): PlannedAccount {
  const { key, known, first } = match;
  const holder = draft.holder!;
  return {
    key,
    id: known?.id ?? null,
    holderKey: holder.key,
    changesHolder: known !== null && known.holderId !== holder.id,
    platform: identity.platform,
    uid: identity.uid ?? first?.uid ?? null,
    alias: identity.alias ?? first?.alias ?? null,
    typedAddress: textOf(draft.row, 'url') ?? identity.uid ?? '',
    nickname: textOf(draft.row, 'nickname'),
  };
}

/** A standing claim of another holder on the account, unless this very submission replaces it. */
function rivalClaim({ holder }: RowDraft, accountId: number, input: PlanInput): OpenClaim | null {
  const { existing, unit, phase, sheet } = input;
  const isReplaced = (claim: OpenClaim) =>
    claim.unitId === unit.id && claim.phaseId === phase.id && claim.form === sheet.form;
  return (
    existing.claimsOn(accountId).find((claim) => claim.holderId !== holder!.id && !isReplaced(claim)) ?? null
  );
}

function noteTaken(draft: RowDraft, rival: OpenClaim, { input, disputes }: Findings): void {
  const owner = rival.unitId === input.unit.id ? '本单位另一主体' : `“${rival.unitName}”`;
  draft.disputedAccountId = rival.accountId;
  note(draft, {
    code: 'ACCOUNT.TAKEN',
    severity: 'error',
    column: 'url',
    value: textOf(draft.row, 'url'),
    message: `该账号已由${owner}填报，本行未收；请与对方核对，确有变更的由对方先从其报表中去掉。`,
  });
  disputes.push({
    accountId: rival.accountId!,
    holderId: rival.holderId,
    unitId: rival.unitId,
    claimed: `“${input.unit.name}”在${input.phase.name}附表${input.sheet.form}第 ${draft.row.row} 行也填报了该账号`,
  });
}

function noteRepeatedAccount(draft: RowDraft, first: RowDraft | undefined): void {
  note(draft, {
    code: 'ACCOUNT.REPEATED',
    severity: 'error',
    column: 'url',
    value: textOf(draft.row, 'url'),
    message: `该账号已填在本表第 ${first?.row.row ?? '?'} 行的另一主体名下，一个账号只能属于一个主体，请核对两行。`,
  });
}
