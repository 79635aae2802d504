import type { OrganizationLevel } from '../../domain/organization';
import { seededNumber } from '../replica/seeded-draw';
import type { CityOrganization, CityScale, CityUnit } from './city';
import { CENTRAL_UNITS } from './data/bureaus';
import { DISTRICTS } from './data/districts';
import {
  ARTS_DEPARTMENTS,
  BRANCH_NAMES,
  BUREAU_PARTS,
  COLLEGE_DEPARTMENTS,
  COMPANY_PARTS,
  DISTRICT_OFFICES,
  MEDICAL_DEPARTMENTS,
  UNDERGRADUATE_DEPARTMENTS,
} from './data/organization-names';
import { COLLEGES } from './data/universities';

/** How a full name ends tells its level. */
const ENDINGS: Record<OrganizationLevel, string> = {
  committee: '委员会',
  'working-committee': '工作委员会',
  'general-branch': '总支部委员会',
  branch: '支部委员会',
};
/** Branches take part where they are able to (有条件的团支部): about a fifth of the smaller organizations have one. */
const SHARE_WITH_BRANCH = 0.24;
const CENTRAL_PARTS = 13;
const SMALL_PARTS = 5;

interface Part {
  name: string;
  level: OrganizationLevel;
}

/** The League organizations of one unit: its own committee, the parts below it, and branches below those. */
export function buildOrganizations(
  unit: CityUnit,
  { seed, scale }: { seed: number; scale: CityScale },
): CityOrganization[] {
  if (unit.kind === 'department' || unit.kind === 'affiliate') return [];
  const stem = unit.name.replace(/委员会$/u, '');
  const top: CityOrganization = { name: unit.name, level: 'committee', unit: unit.name, parent: null };
  const parts = scale === 'small' ? fewParts(partsOf(unit)) : partsOf(unit);
  return [top, ...parts.flatMap((part) => family({ stem, part, top, seed }))];
}

function partsOf(unit: CityUnit): Part[] {
  const district = DISTRICTS.find(({ committee }) => committee === unit.name);
  if (district) return [...district.streets.map(streetPart), ...DISTRICT_OFFICES.map(committeePart)];
  if (unit.kind === 'university') return schoolParts(unit);
  const central = CENTRAL_UNITS.includes(bareName(unit));
  if (central) return COMPANY_PARTS.slice(0, CENTRAL_PARTS).map(mixedPart);
  return (/(?:公司|集团）)$/u.test(bareName(unit)) ? COMPANY_PARTS : BUREAU_PARTS).map(mixedPart);
}

function schoolParts(unit: CityUnit): Part[] {
  const isCollege = COLLEGES.includes(bareName(unit));
  return departmentsOf(bareName(unit)).map((name, index) => ({
    name,
    level: isCollege || index > 8 ? 'general-branch' : 'committee',
  }));
}

function departmentsOf(school: string): readonly string[] {
  if (/医/u.test(school)) return MEDICAL_DEPARTMENTS;
  if (/音乐|美术|体育|艺术/u.test(school)) return ARTS_DEPARTMENTS;
  return COLLEGES.includes(school) ? COLLEGE_DEPARTMENTS : UNDERGRADUATE_DEPARTMENTS;
}

function bareName(unit: CityUnit): string {
  return unit.name.replace(/^共青团/u, '').replace(/委员会$/u, '');
}

/** 街道 have working committees, 镇 and 乡 committees. */
function streetPart(name: string): Part {
  return { name, level: name.endsWith('街道') ? 'working-committee' : 'committee' };
}

function committeePart(name: string): Part {
  return { name, level: 'committee' };
}

function mixedPart(name: string, index: number): Part {
  return { name, level: index % 3 === 2 ? 'general-branch' : 'committee' };
}

/** The first parts of each sort, so that a small city has every level. */
function fewParts(parts: Part[]): Part[] {
  return [...parts.slice(0, SMALL_PARTS - 1), parts.at(-1)!];
}

interface FamilyOf {
  stem: string;
  part: Part;
  top: CityOrganization;
  seed: number;
}

function family({ stem, part, top, seed }: FamilyOf): CityOrganization[] {
  const head = childOf(top, `${stem}${part.name}`, part.level);
  const below = /街道|镇$|乡$/u.test(part.name) ? ['第一社区', '第二社区'] : ['青年工作部'];
  const branches = below.map((name) => `${stem}${part.name}${name}`);
  const general = /社区/u.test(below[0]!)
    ? branches.map((name) => childOf(head, name, 'general-branch'))
    : [];
  const parents = [head, ...general];
  return [...parents, ...parents.flatMap((parent) => branchesOf(parent, seed))];
}

function branchesOf(parent: CityOrganization, seed: number): CityOrganization[] {
  const stem = parent.name.replace(/(?:工作|总支部)?委员会$/u, '');
  return BRANCH_NAMES.slice(0, 2)
    .filter((name) => seededNumber(seed, 'branch', parent.name, name) < SHARE_WITH_BRANCH)
    .map((name) => childOf(parent, `${stem}${name}`, 'branch'));
}

function childOf(parent: CityOrganization, stem: string, level: OrganizationLevel): CityOrganization {
  return { name: `${stem}${ENDINGS[level]}`, level, unit: parent.unit, parent: parent.name };
}
