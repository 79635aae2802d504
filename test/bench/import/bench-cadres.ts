import { addDays } from '../../../domain/local-time';
import type {
  OrganizationInput,
  RegisterInput,
  UnitInput,
} from '../../../server/modules/organizations/register.dto';

/** Invented persons: surname, two characters, and a number written in characters keeps them apart. */
const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平'];
const ROWS_PER_ORGANIZATION = 50;

/** One row of form 7 as a sheet holds it: what people type, in the order of the form's columns. */
export type CadreCells = readonly (string | number)[];

/** `count` invented cadres of one unit, the same each time. */
export function benchCadres(unit: string, count: number, firstUid = 2_000_000_000): CadreCells[] {
  return Array.from({ length: count }, (_none, index) => {
    const name = nameOf(index);
    const organization = organizationName(unit, Math.floor(index / ROWS_PER_ORGANIZATION));
    const uid = String(firstUid + index);
    return [
      ...[name, index % 2 === 0 ? '男' : '女', organization, index % 3 === 0 ? '书记' : '委员'],
      ...[index % 4 === 0 ? '兼职' : '专职', '示例单位干事', `138${String(index).padStart(8, '0')}`],
      ...[`示例团干${index}`, `http://weibo.com/u/${uid}`, uid, `${organization}书记${name}`],
      ...[addDays('2012-05-01', index % 120), index % 100_000, index % 5_000, '2012-09-28'],
    ];
  });
}

/** The register in which those cadres' organizations stand. */
export function benchRegister(units: readonly string[], cadresPerUnit: number): RegisterInput {
  const each = Math.ceil(cadresPerUnit / ROWS_PER_ORGANIZATION);
  return {
    units: units.map((name): UnitInput => ({ name, kind: 'district' })),
    organizations: units.flatMap((unit) =>
      Array.from({ length: each }, (_none, index): OrganizationInput => ({
        name: organizationName(unit, index),
        level: 'committee',
        unit,
      })),
    ),
  };
}

function organizationName(unit: string, index: number): string {
  return `${unit.replace(/团委$/, '')}第${index + 1}示例团委`;
}

function nameOf(index: number): string {
  const pick = (characters: string[], by: number) => characters[Math.floor(by) % characters.length]!;
  const surname = pick(SURNAMES, index);
  return (
    surname + pick(GIVEN, index / SURNAMES.length) + pick(GIVEN, index / (SURNAMES.length * GIVEN.length))
  );
}
