import { addDays, startOfShanghaiDay } from '../../../domain/local-time';
import { emptyReading, type Reading } from '../../../domain/reading';
import { type Random, seededRandom } from '../../../domain/seeded-random';
import type { PackedEvidence } from '../../../server/modules/evidence/evidence.service';
import type { Visit } from '../../../server/modules/checks/check-visit';
import { FAILURE_SHARE, livingAccount, liveADay, type LivingAccount } from './change-pattern';

const MINUTE_MS = 60_000;
const VISIT = {
  ...{ surface: 'ajax', parserVersion: 'sina-ajax-3', fragment: null, controlWell: true, durationMs: 240 },
};

interface ReadAccount {
  id: number;
  uid: string;
  living: LivingAccount;
}

/** Accounts that live by the change pattern, and what a daily visit shows of them. */
export class YearOfVisits {
  private readonly random: Random = seededRandom(20121130);
  private readonly accounts: ReadAccount[];

  constructor(
    accounts: readonly { id: number; uid: string }[],
    private readonly failedPage: PackedEvidence,
  ) {
    this.accounts = accounts.map((account) => ({ ...account, living: livingAccount(this.random) }));
  }

  /** The visits of one day from its first, in the order of time: one good reading each, some after a failure. */
  visitsOf(firstDay: string, dayNumber: number): Visit[] {
    const day = startOfShanghaiDay(addDays(firstDay, dayNumber)).getTime();
    return this.accounts
      .flatMap((account) => {
        liveADay(account.living, this.random);
        const at = new Date(
          day + Math.floor((0.2 + this.random() * 0.75) * 24 * 60) * MINUTE_MS + (account.id % 997),
        );
        const read = readVisit(account, at);
        return this.random() < FAILURE_SHARE ? [this.failedVisit(account, at), read] : [read];
      })
      .sort((a, b) => a.at.getTime() - b.at.getTime());
  }

  /** Followers of everybody as of today, added up. */
  followers(): number {
    return this.accounts.reduce((sum, { living }) => sum + living.followers, 0);
  }

  private failedVisit({ id, uid }: ReadAccount, at: Date): Visit {
    return {
      ...{ ...VISIT, accountId: id, at: new Date(at.getTime() - 5 * MINUTE_MS), finalUrl: addressOf(uid) },
      ...{ outcome: 'transient', status: 502, reading: null, detail: '平台回答 502，稍后再试。' },
      proof: async () => this.failedPage,
    };
  }
}

function readVisit(account: ReadAccount, at: Date): Visit {
  const reading = readingOf(account);
  return {
    ...{ ...VISIT, accountId: account.id, at, finalUrl: addressOf(account.uid) },
    ...{ outcome: 'read', status: 200, reading, detail: `页面显示已认证：${reading.reason}。` },
    proof: null,
  };
}

function readingOf({ uid, living }: ReadAccount): Reading {
  const { posts, followers, following, renamed } = living;
  return {
    ...emptyReading(),
    ...{ uid, nickname: `示例街道青年${renamed || ''}`, verified: true, verifiedKind: 'organization' },
    ...{
      verifiedType: 1,
      reason: '共青团示例市示例区示例街道工作委员会官方微博',
      posts,
      followers,
      following,
    },
    steps: { posts: 1, followers: 1, following: 1 },
  };
}

function addressOf(uid: string): string {
  return `https://weibo.com/ajax/profile/info?uid=${uid}`;
}
