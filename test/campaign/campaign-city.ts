import { drawHistory, HISTORY_KINDS, type HistoryKind } from '../replica/account-history';
import { type AccountSpell, withSpells } from '../replica/account-spell';
import { seededChoice, seededNumber } from '../replica/seeded-draw';
import { buildCity, type City, type CityAccount, type CityScale } from '../sample-city/city';

/** The sample city, and what befalls a part of its accounts in the course of the campaign. */
export interface CampaignCity extends City {
  /** In what is drawn besides the city's own events; empty for most accounts. */
  spellsOf: (account: CityAccount) => readonly AccountSpell[];
}

/** How large a part of the accounts has a history of its own. */
const SHARE = 0.12;
const DAY = 86_400_000;
/** Histories begin when the first forms have been checked, and early enough to be found out. */
const FROM = Date.parse('2012-10-06T00:00:00+08:00');
const UNTIL = Date.parse('2012-11-12T00:00:00+08:00');
/** An account is left in peace for so long after it was verified or opened. */
const PEACE = 6 * DAY;

/** The city of a campaign: pure, the same seed and scale give the same. */
export function buildCampaignCity({ seed, scale }: { seed: number; scale: CityScale }): CampaignCity {
  const city = buildCity({ seed, scale });
  const spells = new Map(
    city.accounts.map((account) => [`${account.platform}/${account.uid}`, spellsFor(account, seed)] as const),
  );
  const none: AccountSpell[] = [];
  const world = withSpells(city.world, (platform, uid) => spells.get(`${platform}/${uid}`) ?? none);
  return { ...city, world, spellsOf: ({ platform, uid }) => spells.get(`${platform}/${uid}`) ?? none };
}

function spellsFor(account: CityAccount, seed: number): AccountSpell[] {
  const from = Math.max(FROM, (account.verifiedAt ?? account.openedAt).getTime() + PEACE);
  if (seededNumber(seed, 'has history', account.uid) >= SHARE || from >= UNTIL) return [];
  if (account.lostAt || account.vanished || account.renamed || account.shownInstead) return [];
  const kind = seededChoice(kindsFor(account), seed, 'history kind', account.uid);
  const { uid, nickname, reason } = account;
  return drawHistory(kind, { uid, nickname, reason, from: new Date(from), until: new Date(UNTIL), seed });
}

/** Verification can only be taken from whoever has it. */
function kindsFor({ verifiedAt }: CityAccount): readonly HistoryKind[] {
  if (verifiedAt) return HISTORY_KINDS;
  return HISTORY_KINDS.filter((kind) => !/^(?:verification|reason)-/.test(kind));
}
