/** Accounts that are visited alike. */
export interface BudgetGroup {
  accounts: number;
  /** √(weight × change rate a day). */
  rootWeight: number;
  /** Visits a day beyond which one account is not visited, however many reads there are. */
  mostPerDay: number;
}

/** How many visits each account gets of the reads there are. */
export interface BudgetPlan {
  /** Visits a day per unit of `rootWeight`; Infinity when every account can have its most. */
  multiplier: number;
  /** What all accounts together take a day. */
  readsPerDay: number;
}

/**
 * Visits a day of one account: proportional to √(weight × change rate), capped. Under a budget nothing finds
 * changes sooner (Cho & Garcia-Molina 2003; Azar et al., PNAS 2018).
 */
export function ratePerDay(rootWeight: number, mostPerDay: number, multiplier: number): number {
  return multiplier === Infinity ? mostPerDay : Math.min(mostPerDay, multiplier * rootWeight);
}

/**
 * Shares out the reads of a day; null = as many as wanted. The plan takes exactly the budget, or less where every
 * account has its most. Accounts without weight get nothing of a short budget.
 */
export function planBudget(groups: readonly BudgetGroup[], readsPerDay: number | null): BudgetPlan {
  const most = sum(groups, ({ accounts, mostPerDay }) => accounts * mostPerDay);
  if (readsPerDay === null || most <= readsPerDay) return { multiplier: Infinity, readsPerDay: most };
  const multiplier = multiplierFor(groups, Math.max(0, readsPerDay));
  return { multiplier, readsPerDay: sum(groups, (group) => readsOf(group, multiplier)) };
}

/** Reads a day a group takes. */
export function readsOf({ accounts, rootWeight, mostPerDay }: BudgetGroup, multiplier: number): number {
  return accounts * ratePerDay(rootWeight, mostPerDay, multiplier);
}

/** Groups reach their most one after the other as the multiplier grows; between two of them the reads grow evenly. */
function multiplierFor(groups: readonly BudgetGroup[], readsPerDay: number): number {
  const weighty = groups
    .filter(({ accounts, rootWeight }) => accounts > 0 && rootWeight > 0)
    .map((group) => ({ ...group, fullAt: group.mostPerDay / group.rootWeight }))
    .sort((one, other) => one.fullAt - other.fullAt);
  let full = 0;
  let slope = sum(weighty, ({ accounts, rootWeight }) => accounts * rootWeight);
  for (const group of weighty) {
    if (full + slope * group.fullAt >= readsPerDay) return (readsPerDay - full) / slope;
    full += group.accounts * group.mostPerDay;
    slope -= group.accounts * group.rootWeight;
  }
  return weighty.at(-1)?.fullAt ?? 0;
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** The part of the reads that no plan gives away: for retries, confirmations, and checks somebody asks for. */
export const RESERVED_SHARE = 0.1;
