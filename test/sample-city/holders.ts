import { isAboveBranch } from '../../domain/organization';
import { seededChoice, seededNumber } from '../replica/seeded-draw';
import type { CityHolder, CityOrganization, CityPerson } from './city';
import {
  DOTTED_GIVEN_NAMES,
  GIVEN_NAMES,
  NATURES,
  POSTS,
  PROJECT_NAMES,
  SURNAMES,
  YOUTH_WORKER_KINDS,
} from './data/person-names';

/** Stands in the name of every invented person. */
export const INVENTED = '示例';

type Draft = Pick<CityHolder, 'category' | 'name' | 'organization' | 'person'>;

/** Everybody who should hold an account: organizations, their cadres, the units' projects and youth workers. */
export function buildHolders(organizations: CityOrganization[], seed: number): CityHolder[] {
  const drafts = organizations.flatMap((organization) => [
    { category: 'organization' as const, name: organization.name, organization, person: null },
    ...cadresOf(organization, seed),
    ...(organization.parent === null ? unitHolders(organization, seed) : []),
  ]);
  return drafts.map((draft, index) => withContact(draft, index + 1, seed));
}

function cadresOf(organization: CityOrganization, seed: number): Draft[] {
  const count = cadreCount(organization, seed);
  return POSTS.slice(0, count).map((post) => ({
    category: 'cadre',
    name: personName(seed, organization.name, post),
    organization,
    person: person(organization, post, seed),
  }));
}

function cadreCount(organization: CityOrganization, seed: number): number {
  if (organization.parent === null) return 5;
  const share = { committee: 0.95, 'working-committee': 0.9, 'general-branch': 0.6, branch: 0.3 };
  const draw = seededNumber(seed, 'cadre', organization.name);
  return draw < share[organization.level] ? 1 : 0;
}

/** Projects and youth workers are reported by the unit's own committee. */
function unitHolders(organization: CityOrganization, seed: number): Draft[] {
  const projects = PROJECT_NAMES.filter((name) => seededNumber(seed, name, organization.name) < 0.3).map(
    (name) => ({ category: 'project' as const, name, organization, person: null }),
  );
  const workers = YOUTH_WORKER_KINDS.slice(0, 5).map((kind) => ({
    category: 'youth-worker' as const,
    name: personName(seed, organization.name, kind),
    organization,
    person: { ...person(organization, '', seed), kind },
  }));
  return [...projects, ...workers];
}

function person(organization: CityOrganization, post: string, seed: number): CityPerson {
  return {
    sex: seededNumber(seed, 'sex', organization.name, post) < 0.5 ? '男' : '女',
    post,
    nature: isAboveBranch(organization.level) ? seededChoice(NATURES, seed, organization.name, post) : '兼职',
    workPost: `${organization.name.replace(/^共青团/u, '').replace(/(?:工作|总支部|支部)?委员会$/u, '')}${post || '工作人员'}`,
    kind: '',
  };
}

/** 王示例敏; one in a hundred a minority name with a dot, 阿依示例·买买提 in kind. */
function personName(seed: number, ...words: string[]): string {
  const surname = seededChoice(SURNAMES, seed, 'surname', ...words);
  if (seededNumber(seed, 'dotted', ...words) < 0.01) {
    return `${surname}${INVENTED}·${seededChoice(DOTTED_GIVEN_NAMES, seed, 'given', ...words)}`;
  }
  return `${surname}${INVENTED}${seededChoice(GIVEN_NAMES, seed, 'given', ...words)}`;
}

/** Phones 1200000xxxx and e-mails at example.invalid: well formed, and nobody's. */
function withContact(draft: Draft, number: number, seed: number): CityHolder {
  const four = String(number % 10_000).padStart(4, '0');
  return {
    number,
    ...draft,
    contact: {
      name: draft.person ? draft.name : personName(seed, 'contact', draft.organization.name),
      phone: `1200000${four}`,
      email: `shili${four}@example.invalid`,
    },
  };
}
