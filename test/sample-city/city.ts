import type { HolderCategory } from '../../domain/holder';
import type { OrganizationLevel } from '../../domain/organization';
import type { Platform } from '../../domain/platform';
import type { UnitKind } from '../../domain/unit';
import type { World } from '../replica/world';
import { buildAccounts } from './accounts';
import { buildHolders } from './holders';
import { buildOrganizations } from './organizations';
import { CityWorld } from './city-world';
import { buildUnits } from './units';

/** A reporting unit of the sample city, in the shape in which a register is imported. */
export interface CityUnit {
  name: string;
  shortName: string;
  aliases: string[];
  kind: UnitKind;
}

export interface CityOrganization {
  name: string;
  level: OrganizationLevel;
  /** Name of the unit. */
  unit: string;
  /** Name of the organization above; null for a unit's own committee. */
  parent: string | null;
}

/** Somebody who should hold an account. Persons are invented, and 示例 stands in every name. */
export interface CityHolder {
  /** Place in the city's list: the same seed gives the same number. */
  number: number;
  category: HolderCategory;
  name: string;
  organization: CityOrganization;
  /** Persons: what the forms ask besides contacts. */
  person: CityPerson | null;
  /** Whoever is asked: the person, or the one who looks after the organization's account. */
  contact: { name: string; phone: string; email: string };
}

export interface CityPerson {
  sex: '男' | '女';
  post: string;
  nature: string;
  workPost: string;
  kind: string;
}

/** The life of one account; null moments lie outside the time the city knows. */
export interface CityAccount {
  holder: CityHolder;
  platform: Platform;
  uid: string;
  domain: string | null;
  nickname: string;
  openedAt: Date;
  verifiedAt: Date | null;
  /** Verification taken away again. */
  lostAt: Date | null;
  renamed: { at: Date; nickname: string } | null;
  vanished: { at: Date; presence: 'gone' | 'banned' | 'closed' | 'frozen' } | null;
  /** Another account's page is shown under this address. */
  shownInstead: string | null;
  reason: string;
  /** The unit reports it as verified though it never was. */
  claimedWrongly: boolean;
  /** 达人: looks verified, is not. */
  club: boolean;
  growth: {
    followers: number;
    following: number;
    days: number;
    daysPerPost: number;
    restsAfter: Date | null;
  };
}

export interface City {
  seed: number;
  units: CityUnit[];
  organizations: CityOrganization[];
  holders: CityHolder[];
  accounts: CityAccount[];
  world: World;
}

/** small: 8 units for tests. city: about 120 units, 4,000 organizations, 3,000 cadres. */
export type CityScale = 'small' | 'city';

/**
 * The sample city: real names of districts, schools and companies, everything else drawn from the seed. Pure:
 * the same seed and scale give the same city.
 */
export function buildCity({ seed, scale }: { seed: number; scale: CityScale }): City {
  const units = buildUnits(scale);
  const organizations = units.flatMap((unit) => buildOrganizations(unit, { seed, scale }));
  const holders = buildHolders(organizations, seed);
  const accounts = buildAccounts(holders, units, seed);
  return { seed, units, organizations, holders, accounts, world: new CityWorld(accounts) };
}
