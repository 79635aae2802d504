import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { groupBy } from '../../../domain/group-by';
import type { HolderCategory } from '../../../domain/holder';
import { OrganizationRegister } from '../../../domain/organization-register';
import type { Problem } from '../../../domain/problem';
import { textKey } from '../../../domain/text';
import type { HolderListReading, ListedRow } from '../../../ingest/lists/read-holder-list';
import { type ListedHolder, ListedHoldersService } from '../submissions/listed-holders.service';
import { type MeantOrganization, meantOrganizations } from './baseline-lists.queries';

/** A row that was taken, with whose it is. */
export type TakenRow = ListedHolder & { unitId: number; category: HolderCategory };

/** What became of a list's rows. */
export interface WrittenRows {
  taken: TakenRow[];
  problems: Problem[];
  /** Names of organizations that nobody knows, with their rows. */
  unknown: { name: string; rows: number }[];
}

type KnownRow = ListedRow & { category: HolderCategory; organization: MeantOrganization };

/** Finds out whom the rows of a list mean, in the whole campaign's register, and keeps their holders and accounts. */
@Injectable()
export class BaselineRows {
  constructor(private readonly holders: ListedHoldersService) {}

  inTransaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.holders.inTransaction(work);
  }

  /** In the caller's transaction. A row with an error is left out, the others are taken. */
  async write(
    manager: EntityManager,
    of: { campaignId: number; list: HolderListReading; at: Date },
  ): Promise<WrittenRows> {
    const { campaignId, list, at } = of;
    const { known, unknown } = await sortByOrganization(manager, campaignId, usableRows(list));
    const written: WrittenRows = {
      taken: [],
      problems: [...list.problems, ...unknown.map((row) => unknownProblem(row, list.columns))],
      unknown: countedNames(unknown),
    };
    for (const group of groupBy(known, (row) => `${row.organization.unitId} ${row.category}`).values()) {
      const { category, organization } = group[0]!;
      const rows = await this.holders.write(manager, {
        ...{ campaignId, category, at, columns: list.columns, register: registerOf(group) },
        unit: { id: organization.unitId, name: organization.unitName },
        rows: group.map(({ row }) => row),
      });
      written.problems.push(...rows.flatMap(({ problems }) => problems));
      const { unitId } = organization;
      written.taken.push(...rows.filter(isTaken).map((row) => ({ ...row, unitId, category })));
    }
    written.problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    return written;
  }
}

function usableRows({ rows, problems }: HolderListReading): ListedRow[] {
  const refused = new Set(problems.filter(({ severity }) => severity === 'error').map(({ row }) => row));
  return rows.filter(({ row }) => !refused.has(row.row));
}

async function sortByOrganization(manager: EntityManager, campaignId: number, rows: ListedRow[]) {
  const keys = [...new Set(rows.map(({ row }) => textKey(String(row.org))))];
  const meant = await meantOrganizations(manager, campaignId, keys);
  // A registered name goes before a remembered one.
  const byKey = new Map(meant.toReversed().map((organization) => [organization.key, organization]));
  const known: KnownRow[] = [];
  const unknown: ListedRow[] = [];
  for (const { row, category } of rows) {
    const organization = byKey.get(textKey(String(row.org)));
    if (organization && category !== null) known.push({ row, category, organization });
    else unknown.push({ row, category });
  }
  return { known, unknown };
}

function registerOf(group: KnownRow[]): OrganizationRegister {
  const organizations = group.map(
    ({ organization: { id, name, nameKey, level, unitId, openedOn, closedOn } }) => ({
      ...{ id, name, key: nameKey, level, unitId, openedOn, closedOn },
      parentId: null,
    }),
  );
  const remembered = group.map(({ organization }) => ({
    key: organization.key,
    organizationId: organization.id,
  }));
  return new OrganizationRegister(group[0]!.organization.unitId, organizations, remembered);
}

function unknownProblem({ row }: ListedRow, columns: Record<string, string>): Problem {
  const name = String(row.org);
  const column = columns.org ?? null;
  const message = `第 ${row.row} 行 ${column} 列 “团组织全称”：名册中没有团组织“${name}”，已列入待对照；对照后请再导入一次。`;
  return {
    ...{ code: 'ORGANIZATION.UNKNOWN', severity: 'error', row: row.row, column },
    ...{ value: name, message },
  };
}

function countedNames(rows: ListedRow[]): { name: string; rows: number }[] {
  const names = groupBy(rows, ({ row }) => String(row.org));
  return [...names].map(([name, group]) => ({ name, rows: group.length }));
}

function isTaken({ holderId }: ListedHolder): boolean {
  return holderId !== null;
}
