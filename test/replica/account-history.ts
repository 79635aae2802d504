import type { AccountSpell } from './account-spell';
import { seededNumber } from './seeded-draw';
import type { AccountState } from './world';

/** What can happen to an account in the course of a campaign, besides being opened and verified. */
export const HISTORY_KINDS = [
  'verification-lost',
  'verification-regained',
  'verification-flapping',
  'verification-lapse',
  'reason-changed',
  'renamed',
  'gone',
  'gone-for-a-while',
  'absence-lapse',
  'banned',
  'closed',
  'frozen-and-thawed',
  'followers-tenfold',
  'followers-zero',
] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** Whose history is drawn, and between which moments it begins. */
export interface HistoryDraw {
  uid: string;
  nickname: string;
  reason: string;
  from: Date;
  until: Date;
  seed: number;
}

const HOUR = 3_600_000;
const UNVERIFIED: Partial<AccountState> = { verified: false, verifiedType: -1, reason: '' };

const HISTORIES: Record<HistoryKind, (draw: HistoryDraw) => AccountSpell[]> = {
  'verification-lost': (draw) => [spell(begin(draw), null, UNVERIFIED)],
  'verification-regained': (draw) => [lasting(draw, { from: 8 * 24, to: 16 * 24 }, UNVERIFIED)],
  'verification-flapping': flapping,
  // Shorter than the day between two looks: never to be believed.
  'verification-lapse': (draw) => [lasting(draw, { from: 4, to: 20 }, UNVERIFIED)],
  'absence-lapse': (draw) => [lasting(draw, { from: 4, to: 20 }, { presence: 'gone' })],
  'reason-changed': (draw) => [spell(begin(draw), null, { reason: `${draw.reason}（新）` })],
  renamed: (draw) => [spell(begin(draw), null, { nickname: `${draw.nickname.slice(0, 24)}官方` })],
  gone: (draw) => [spell(begin(draw), null, { presence: 'gone' })],
  'gone-for-a-while': (draw) => [lasting(draw, { from: 10 * 24, to: 20 * 24 }, { presence: 'gone' })],
  banned: (draw) => [spell(begin(draw), null, { presence: 'banned' })],
  closed: (draw) => [spell(begin(draw), null, { presence: 'closed' })],
  'frozen-and-thawed': (draw) => [lasting(draw, { from: 2 * 24, to: 9 * 24 }, { presence: 'frozen' })],
  'followers-tenfold': (draw) => [{ ...spell(begin(draw), null, {}), followersTimes: 12 }],
  'followers-zero': (draw) => [lasting(draw, { from: 3, to: 30 }, { followers: 0 })],
};

/** A history of a kind, with its moments (whole hours) drawn from the seed. */
export function drawHistory(kind: HistoryKind, draw: HistoryDraw): AccountSpell[] {
  return HISTORIES[kind](draw);
}

/** Taken away for a day and a half, given back for a day and a half, three times over. */
function flapping(draw: HistoryDraw): AccountSpell[] {
  const first = begin(draw).getTime();
  return [0, 1, 2].map((turn) => {
    const from = new Date(first + turn * 72 * HOUR);
    return spell(from, new Date(from.getTime() + 36 * HOUR), UNVERIFIED);
  });
}

function lasting(
  draw: HistoryDraw,
  hours: { from: number; to: number },
  becomes: Partial<AccountState>,
): AccountSpell {
  const from = begin(draw);
  const length = hours.from + Math.floor(share(draw, 'length') * (hours.to - hours.from));
  return spell(from, new Date(from.getTime() + length * HOUR), becomes);
}

function begin(draw: HistoryDraw): Date {
  const span = draw.until.getTime() - draw.from.getTime();
  return new Date(draw.from.getTime() + Math.floor((span * share(draw, 'begin')) / HOUR) * HOUR);
}

function share({ seed, uid }: HistoryDraw, what: string): number {
  return seededNumber(seed, 'history', what, uid);
}

function spell(from: Date, until: Date | null, becomes: Partial<AccountState>): AccountSpell {
  return { from, until, becomes };
}
