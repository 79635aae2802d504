import { isAbsent, type Outcome } from '../../domain/outcome';
import type { AccountState } from '../replica/world';
import { standingOf, type Standing } from './account-truth';
import type { BelievedAccount } from './believed-accounts';
import { SECOND_LOOK_MS } from './second-look';
import type { Contradiction, ContradictionKind } from './contradiction';

/** One visit of an account as the watch sees it: what the service believes after it, and what is true. */
export interface WatchedVisit {
  at: Date;
  believed: BelievedAccount;
  /** Null: the platform does not know the account (yet). */
  truth: AccountState | null;
}

/**
 * Follows one account from visit to visit and says what the service must not believe after each: good news at once,
 * bad news only when told twice 24 hours apart, and nothing from a page that could not be read.
 */
export class AccountWatch {
  /** The newest visit at which the page told something. */
  toldAt: Date | null = null;
  toldStanding: Standing | null = null;
  private before: BelievedAccount | null = null;
  /** First visit of the unbroken row that told the same bad news. */
  private badNewsSince: { standing: Standing; at: Date } | null = null;

  /** Everything that is believed and cannot be. */
  visited(visit: WatchedVisit): Contradiction[] {
    const { at, believed, truth } = visit;
    const standing = told(believed.lastOutcome, truth);
    if (standing) this.remember(standing, at);
    const faults = standing ? this.faultsAfter(standing, visit) : this.untold(believed);
    this.before = believed;
    const name = `${believed.platform} ${believed.uid ?? believed.alias}`;
    return faults.map(([kind, text]) => ({ kind, at, sentence: `${name} ${text}` }));
  }

  private remember(standing: Standing, at: Date): void {
    this.toldAt = at;
    this.toldStanding = standing;
    if (this.badNewsSince?.standing === standing) return;
    this.badNewsSince = standing === 'verified' ? null : { standing, at };
  }

  private faultsAfter(standing: Standing, { at, believed, truth }: WatchedVisit): Fault[] {
    if (standing === 'absent') return this.afterAbsence(believed, at);
    const faults = standing === 'unverified' ? this.afterDenial(believed, at) : afterProof(believed);
    if (believed.presence !== 'present')
      faults.push(['false-gone', `was read and is believed ${believed.presence}.`]);
    if (believed.nickname !== truth!.nickname)
      faults.push(['wrong-name', `is named ${truth!.nickname} and believed to be ${believed.nickname}.`]);
    return faults;
  }

  private afterDenial(believed: BelievedAccount, at: Date): Fault[] {
    if (believed.verified === true) {
      if (believed.unverifiedSeenAt !== null) return [];
      return [['false-verified', 'is believed verified although its page has just denied it.']];
    }
    const isLoss = this.before?.verified === true && !this.isConfirmed(at);
    return isLoss ? [['false-not-verified', 'has lost its verification by a single look.']] : [];
  }

  private afterAbsence(believed: BelievedAccount, at: Date): Fault[] {
    const isNew = believed.presence !== 'present' && this.before?.presence === 'present';
    return isNew && !this.isConfirmed(at)
      ? [['false-gone', `is believed ${believed.presence} by a single look.`]]
      : [];
  }

  /** A page that could not be read leaves everything as it was. */
  private untold(believed: BelievedAccount): Fault[] {
    const { before } = this;
    const was = before ?? { verified: null, presence: 'present' };
    if (was.verified === believed.verified && was.presence === believed.presence) return [];
    return [['changed-unread', `has changed by a visit that ended as ${believed.lastOutcome}.`]];
  }

  /** Milliseconds between the first and the newest visit of an unbroken row that told the same bad news. */
  get badNewsLasts(): number {
    return this.badNewsSince && this.toldAt ? this.toldAt.getTime() - this.badNewsSince.at.getTime() : 0;
  }

  private isConfirmed(at: Date): boolean {
    return this.badNewsSince !== null && at.getTime() - this.badNewsSince.at.getTime() >= SECOND_LOOK_MS;
  }
}

type Fault = [kind: ContradictionKind, text: string];

function afterProof(believed: BelievedAccount): Fault[] {
  return believed.verified === true
    ? []
    : [['false-not-verified', 'is verified, its page has just said so, and it is believed not to be.']];
}

/** What the visit was told; null when it was told nothing that could be believed. */
function told(outcome: string | null, truth: AccountState | null): Standing | null {
  if (isAbsent(outcome as Outcome)) return 'absent';
  return outcome === 'read' ? standingOf(truth) : null;
}
