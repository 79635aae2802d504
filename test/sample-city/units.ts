import type { UnitKind } from '../../domain/unit';
import type { CityScale, CityUnit } from './city';
import { AFFILIATES, BUREAUS, CENTRAL_UNITS, COMPANIES, DEPARTMENTS } from './data/bureaus';
import { DISTRICTS, type DistrictFacts } from './data/districts';
import { COLLEGES, UNDERGRADUATE_SCHOOLS } from './data/universities';

/** Every unit of the city, or the first few of each kind. */
export function buildUnits(scale: CityScale): CityUnit[] {
  const few = scale === 'small';
  const some = <T>(list: readonly T[], count: number): T[] => list.slice(0, few ? count : list.length);
  return [
    ...some(DISTRICTS, 2).map(districtUnit),
    ...some([...BUREAUS, ...COMPANIES], 2).map((name) => leagueUnit(name, 'bureau')),
    ...some([...UNDERGRADUATE_SCHOOLS, ...COLLEGES], 2).map((name) => leagueUnit(name, 'university')),
    ...some(CENTRAL_UNITS, 1).map((name) => leagueUnit(name, 'central')),
    ...some(DEPARTMENTS, 1).map((name) => plainUnit(name, 'department')),
    ...some(AFFILIATES, 0).map((name) => plainUnit(name, 'affiliate')),
  ];
}

function districtUnit({ name, committee, shortCommittee }: DistrictFacts): CityUnit {
  return {
    name: committee,
    shortName: name,
    aliases: [name, shortCommittee, `团${name}委`],
    kind: 'district',
  };
}

function leagueUnit(name: string, kind: UnitKind): CityUnit {
  return { name: `共青团${name}委员会`, shortName: shortened(name), aliases: [name, `${name}团委`], kind };
}

function plainUnit(name: string, kind: UnitKind): CityUnit {
  return { name, shortName: name, aliases: [], kind };
}

/** 天津市交通运输和港口管理局 → 交通运输和港口管理局; what a chart has room for. */
function shortened(name: string): string {
  return name
    .replace(/^中华人民共和国/u, '')
    .replace(/(?:（集团）|（控股）|集团|控股|股份)*(?:有限公司|(?<!分)公司)$/u, '')
    .replace(/(?:有限公司|股份有限公司)(?=天津)/u, '')
    .replace(/^天津市(?=.{3})/u, '');
}
