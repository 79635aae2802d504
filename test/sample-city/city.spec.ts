import { readAccountUid } from '../../domain/account-uid';
import { readEmail } from '../../domain/email';
import { isPerson } from '../../domain/holder';
import { readNickname } from '../../domain/nickname';
import { readPersonName } from '../../domain/person-name';
import { readPhone } from '../../domain/phone';
import { buildCity } from './city';
import { isVerifiedAt } from './city-world';
import { INVENTED } from './holders';

const city = buildCity({ seed: 1, scale: 'city' });
const at = (day: string): Date => new Date(`${day}T09:00:00+08:00`);

function verifiedHolders(moment: Date, of: (typeof city.accounts)[number][]): number {
  return new Set(of.filter((account) => isVerifiedAt(account, moment)).map(({ holder }) => holder)).size;
}

describe('buildCity', () => {
  it('gives the same city for the same seed, and another for another', () => {
    const again = buildCity({ seed: 1, scale: 'city' });
    expect(again.holders).toEqual(city.holders);
    expect(again.accounts).toEqual(city.accounts);
    expect(buildCity({ seed: 2, scale: 'city' }).accounts).not.toEqual(city.accounts);
  });

  it('has the size of the city: 121 units that must report, about 4,000 organizations and 3,000 cadres', () => {
    const unitsOf = (wanted: string) => city.units.filter(({ kind }) => kind === wanted).length;
    const kinds = ['district', 'bureau', 'university', 'central', 'department', 'affiliate'];
    expect(kinds.map(unitsOf)).toEqual([16, 35, 55, 15, 4, 3]);
    expect(Math.round(city.organizations.length / 500) * 500).toBe(4000);
    expect(Math.round(city.holders.filter(({ category }) => category === 'cadre').length / 500) * 500).toBe(
      3000,
    );
  });

  it('names every unit and organization once, with a parent of the same unit above it', () => {
    expect(new Set(city.units.map(({ name }) => name)).size).toBe(city.units.length);
    const byName = new Map(city.organizations.map((organization) => [organization.name, organization]));
    expect(byName.size).toBe(city.organizations.length);
    const strays = city.organizations.filter(({ parent, unit, name }) =>
      parent === null ? name !== unit : byName.get(parent)?.unit !== unit,
    );
    expect(strays).toEqual([]);
    expect(city.organizations.filter(({ name }) => [...name].length > 60)).toEqual([]);
  });

  it('marks every invented person, and every name, phone and e-mail passes the field rules', () => {
    const people = city.holders.filter(({ category }) => isPerson(category)).map(({ name }) => name);
    const names = [...people, ...city.holders.map(({ contact }) => contact.name)];
    expect(names.filter((name) => !name.includes(INVENTED))).toEqual([]);
    expect(names.filter((name) => readPersonName(name).kind !== 'name')).toEqual([]);
    expect(names.some((name) => name.includes('·'))).toBe(true);
    const contacts = city.holders.map(({ contact }) => contact);
    expect(
      contacts.filter(({ phone }) => !/^1200000\d{4}$/.test(phone) || readPhone(phone) !== phone),
    ).toEqual([]);
    expect(contacts.filter(({ email }) => !email.endsWith('@example.invalid') || !readEmail(email))).toEqual(
      [],
    );
  });

  it('gives accounts keys that no platform gave out, and nicknames of their own', () => {
    const keys = city.accounts.map(({ platform, uid }) => `${platform}/${uid}`);
    expect(new Set(keys).size).toBe(keys.length);
    const odd = keys.filter((key) => !/^(?:sina\/99\d{8}|tencent\/shili_\d{5})$/.test(key));
    expect(odd).toEqual([]);
    expect(city.accounts.filter(({ uid, platform }) => readAccountUid(uid, platform) !== uid)).toEqual([]);
    expect(city.accounts.filter(({ nickname }) => readNickname(nickname) !== nickname)).toEqual([]);
    const nicknames = new Set(city.accounts.map(({ platform, nickname }) => `${platform}/${nickname}`));
    expect(nicknames.size).toBe(city.accounts.length);
  });

  it('lives in order: opened, then verified, then lost', () => {
    const wrong = city.accounts.filter(
      ({ openedAt, verifiedAt, lostAt }) =>
        (verifiedAt !== null && verifiedAt < openedAt) ||
        (lostAt !== null && (verifiedAt === null || lostAt < verifiedAt)),
    );
    expect(wrong).toEqual([]);
  });

  it('starts at about 200 verified organizations and cadres and grows through the four phases', () => {
    const headline = city.accounts.filter(
      ({ holder }) => holder.category === 'organization' || holder.category === 'cadre',
    );
    const days = ['2012-08-31', '2012-09-29', '2012-10-15', '2012-11-09', '2012-11-19'];
    const counts = days.map((day) => verifiedHolders(at(day), headline));
    expect(counts[0]).toBeGreaterThan(150);
    expect(counts[0]).toBeLessThan(260);
    expect(counts).toEqual([...counts].sort((one, other) => one - other));
    expect(counts.at(-1)).toBeGreaterThan(10 * counts[0]!);
  });

  it('has every kind of trouble in it', () => {
    const kinds = {
      lost: city.accounts.filter(({ lostAt }) => lostAt !== null),
      vanished: city.accounts.filter(({ vanished }) => vanished !== null),
      renamed: city.accounts.filter(({ renamed }) => renamed !== null),
      swapped: city.accounts.filter(({ shownInstead }) => shownInstead !== null),
      claimedWrongly: city.accounts.filter(({ claimedWrongly }) => claimedWrongly),
      nameless: city.accounts.filter(
        ({ holder, verifiedAt, reason }) =>
          verifiedAt !== null && isPerson(holder.category) && !reason.includes(holder.name),
      ),
      club: city.accounts.filter(({ club }) => club),
    };
    expect(Object.entries(kinds).filter(([, accounts]) => accounts.length === 0)).toEqual([]);
  });
});

describe('the world of the city', () => {
  it('shows an account from the day it was opened, found by its custom domain too', () => {
    const account = city.accounts.find(({ domain }) => domain !== null)!;
    const before = new Date(account.openedAt.getTime() - 60_000);
    const { world } = city;
    expect(world.accountAt('sina', account.uid, before)).toBeNull();
    expect(world.accountAt('sina', account.uid, account.openedAt)?.nickname).toBe(account.nickname);
    const alias = { platform: 'sina', namespace: 'domain', name: account.domain! } as const;
    expect(world.uidOf(alias, account.openedAt)).toBe(account.uid);
  });

  it('says on every day what the account has come to', () => {
    const { world, accounts } = city;
    const lost = accounts.find(({ lostAt }) => lostAt !== null)!;
    const seen = (moment: Date) => world.accountAt(lost.platform, lost.uid, moment)!;
    expect(seen(lost.openedAt).verified).toBe(false);
    expect(seen(lost.verifiedAt!)).toMatchObject({ verified: true, reason: lost.reason });
    expect(seen(lost.lostAt!)).toMatchObject({ verified: false, reason: '' });
    expect(seen(lost.lostAt!).followers).toBeGreaterThanOrEqual(seen(lost.verifiedAt!).followers);
  });
});
