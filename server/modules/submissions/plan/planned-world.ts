import { formOf, type FormNumber } from '../../../../domain/form';
import type { HolderCategory } from '../../../../domain/holder';
import type { ExistingAccount, ExistingHolder, ExistingState, OpenClaim } from './existing-records';
import type { PlannedAccount, PlannedHolder, SubmissionPlan } from './submission-plan';

/** The place of a sheet whose plan the following sheets are to see. */
export interface PlannedPlace {
  unit: { id: number; name: string };
  phase: { id: number; ordinal: number };
  form: FormNumber;
}

type PlannedPerson = ExistingHolder & { category: HolderCategory; unitId: number };

/**
 * What sheets that are not taken in yet would leave behind, for the sheets that follow them in the same file. What
 * is new has ids below zero. So a preview tells what the commit of the sheets in their order will tell.
 */
export class PlannedWorld {
  private lastId = 0;
  private readonly holders: PlannedPerson[] = [];
  /** Known and new ones alike, as often as sheets name them. */
  private readonly named: PlannedPerson[] = [];
  private readonly accounts: ExistingAccount[] = [];
  private readonly holderOfAccount = new Map<number, number>();
  private readonly opened: OpenClaim[] = [];
  private readonly closed = new Set<number>();
  private readonly moved = new Map<number, Pick<OpenClaim, 'unitId' | 'form' | 'phaseId' | 'phaseOrdinal'>>();

  /** A plan that would be carried out. */
  add({ unit, phase, form }: PlannedPlace, plan: SubmissionPlan): void {
    const place = { unitId: unit.id, form, phaseId: phase.id, phaseOrdinal: phase.ordinal };
    const holderIds = new Map(plan.holders.map((holder) => [holder.key, this.addHolder(holder, place)]));
    const accountIds = new Map(
      plan.accounts.map((account) => [
        account.key,
        this.addAccount(account, holderIds.get(account.holderKey)!),
      ]),
    );
    for (const id of plan.claims.close) this.closed.add(id);
    for (const id of plan.claims.move) this.moved.set(id, place);
    for (const { holderKey, accountKey, state, platform } of plan.claims.open) {
      const accountId = accountKey === null ? null : accountIds.get(accountKey)!;
      const holderId = holderIds.get(holderKey)!;
      this.opened.push({
        ...place,
        id: this.newId(),
        unitName: unit.name,
        holderId,
        accountId,
        state,
        platform,
      });
    }
  }

  /** What exists, as it would be once those sheets were taken in. */
  over(
    state: ExistingState,
    { unitId, category }: { unitId: number; category: HolderCategory },
  ): ExistingState {
    const isOwn = (claim: OpenClaim) => claim.unitId === unitId && formOf(claim.form!).category === category;
    const stand = state.claims
      .filter(({ id }) => !this.closed.has(id))
      .map((claim) => ({ ...claim, ...this.moved.get(claim.id) }));
    const opened = this.opened.filter((claim) => !this.closed.has(claim.id));
    const moved = opened.map((claim) => ({ ...claim, ...this.moved.get(claim.id) }));
    return {
      holders: [...state.holders, ...this.holders.filter((holder) => holder.category === category)],
      accounts: [...state.accounts, ...this.accounts].map((account) => ({
        ...account,
        holderId: this.holderOfAccount.get(account.id) ?? account.holderId,
      })),
      claims: [...stand, ...moved.filter((claim) => isOwn(claim) || claim.accountId !== null)],
      otherPersons: [
        ...state.otherPersons,
        ...this.named.filter((person) => person.unitId === unitId && person.category !== category),
      ],
    };
  }

  private addHolder(holder: PlannedHolder, { unitId, form }: { unitId: number; form: FormNumber }): number {
    const id = holder.id ?? this.newId();
    const wantedPlatforms = (holder.details.wantedPlatforms ?? []) as ExistingHolder['wantedPlatforms'];
    const { organizationId, nameKey, phoneHash } = holder;
    const { category } = formOf(form);
    const person = { id, organizationId, nameKey, phoneHash, wantedPlatforms, category, unitId };
    if (holder.id === null) this.holders.push(person);
    this.named.push(person);
    return id;
  }

  private addAccount({ id: known, platform, uid, alias }: PlannedAccount, holderId: number): number {
    const id = known ?? this.newId();
    if (known === null) this.accounts.push({ id, platform, uid, alias, holderId });
    else this.holderOfAccount.set(id, holderId);
    return id;
  }

  private newId(): number {
    this.lastId -= 1;
    return this.lastId;
  }
}
