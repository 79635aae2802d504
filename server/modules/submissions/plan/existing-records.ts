import { groupBy } from '../../../../domain/group-by';
import type { ClaimState, FormNumber } from '../../../../domain/form';
import type { Platform } from '../../../../domain/platform';

/** A holder that is already known, as far as planning needs it. */
export interface ExistingHolder {
  id: number;
  organizationId: number;
  nameKey: string;
  phoneHash: string;
  /** The platforms its unopened forms asked for; empty when none did. */
  wantedPlatforms: Platform[];
}

export interface ExistingAccount {
  id: number;
  platform: Platform;
  uid: string | null;
  alias: string | null;
  holderId: number;
}

/** A claim that stands at this moment, with the unit, form and phase it came from. */
export interface OpenClaim {
  id: number;
  unitId: number;
  unitName: string;
  holderId: number;
  accountId: number | null;
  state: ClaimState;
  platform: Platform | null;
  /** All three are null for a list the committee already held (baseline). */
  form: FormNumber | null;
  phaseId: number | null;
  phaseOrdinal: number | null;
}

/** What the database already holds of the things a sheet speaks of. */
export interface ExistingState {
  holders: ExistingHolder[];
  accounts: ExistingAccount[];
  claims: OpenClaim[];
  /** Persons of the unit whom the other person forms name (10–12 for a sheet of 7–9, and the reverse). */
  otherPersons: Pick<ExistingHolder, 'organizationId' | 'nameKey' | 'phoneHash'>[];
}

/** The existing state, found by the keys that planning asks with. */
export class ExistingRecords {
  private readonly holdersByName: Map<string, ExistingHolder[]>;
  private readonly holdersById: Map<number, ExistingHolder>;
  private readonly accountsByUid: Map<string, ExistingAccount>;
  private readonly accountsByAlias: Map<string, ExistingAccount>;
  private readonly claimsByHolder: Map<number, OpenClaim[]>;
  private readonly claimsByAccount: Map<number, OpenClaim[]>;
  private readonly otherPersons: Set<string>;

  constructor(state: ExistingState) {
    this.holdersByName = groupBy(state.holders, (holder) => nameInOrganization(holder));
    this.holdersById = new Map(state.holders.map((holder) => [holder.id, holder]));
    this.accountsByUid = new Map(
      state.accounts.filter((a) => a.uid !== null).map((a) => [`${a.platform}|${a.uid}`, a]),
    );
    this.accountsByAlias = new Map(
      state.accounts.filter((a) => a.alias !== null).map((a) => [`${a.platform}|${a.alias}`, a]),
    );
    this.claimsByHolder = groupBy(state.claims, (claim) => claim.holderId);
    const onAccounts = state.claims.filter((claim) => claim.accountId !== null);
    this.claimsByAccount = groupBy(onAccounts, (claim) => claim.accountId!);
    this.otherPersons = new Set(
      state.otherPersons.flatMap((person) => [nameInOrganization(person), nameAndPhone(person)]),
    );
  }

  holdersNamed(of: { organizationId: number; nameKey: string }): ExistingHolder[] {
    return this.holdersByName.get(nameInOrganization(of)) ?? [];
  }

  holder(id: number): ExistingHolder | null {
    return this.holdersById.get(id) ?? null;
  }

  /** The account with this uid, else the one known by this alias. */
  account(of: { platform: Platform; uid: string | null; alias: string | null }): ExistingAccount | null {
    const byUid = of.uid === null ? undefined : this.accountsByUid.get(`${of.platform}|${of.uid}`);
    const byAlias = of.alias === null ? undefined : this.accountsByAlias.get(`${of.platform}|${of.alias}`);
    const isAnother = byAlias?.uid && of.uid !== null && byAlias.uid !== of.uid;
    return byUid ?? (isAnother ? null : (byAlias ?? null));
  }

  claimsOf(holderId: number): OpenClaim[] {
    return this.claimsByHolder.get(holderId) ?? [];
  }

  claimsOn(accountId: number): OpenClaim[] {
    return this.claimsByAccount.get(accountId) ?? [];
  }

  claims(): OpenClaim[] {
    return [...this.claimsByHolder.values()].flat();
  }

  /** Is the person on the other person forms too: the same name in the same organization or with the same phone? */
  isOnOtherPersonForms(person: ExistingState['otherPersons'][number]): boolean {
    return this.otherPersons.has(nameInOrganization(person)) || this.otherPersons.has(nameAndPhone(person));
  }
}

function nameInOrganization(of: { organizationId: number; nameKey: string }): string {
  return `${of.organizationId}|${of.nameKey}`;
}

function nameAndPhone(of: { nameKey: string; phoneHash: string }): string {
  return `${of.nameKey}&${of.phoneHash}`;
}
