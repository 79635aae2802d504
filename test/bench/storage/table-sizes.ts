import type { Client } from 'pg';

/** Every table that grows with visits, and what stands in it. Bodies of pages are kept the same in either way. */
export const OUR_TABLES = {
  checks: 'visits kept',
  snapshots: 'words, as runs',
  count_runs: 'numbers of the month under way',
  reading_months: 'numbers and moments of months that are over',
  proofs: 'proofs of changes and failures',
  check_tallies: 'counts of visits',
  storage_months: 'how far months are cleared up',
} as const;

export interface TableSize {
  name: string;
  rows: number;
  bytes: number;
  indexBytes: number;
}

const SIZES = `
  select name, sum(pg_total_relation_size(part.relid))::float8 as bytes,
    sum(pg_indexes_size(part.relid))::float8 as "indexBytes"
  from unnest($1::text[]) with ordinality as wanted(name, place)
  cross join lateral (select name::regclass as relid
    union select relid from pg_partition_tree(name::regclass) where isleaf) part
  group by name, place order by place`;

/** Bytes on the disk with indexes and partitions, empty ones too. */
export async function tableSizes(client: Client, names: readonly string[]): Promise<TableSize[]> {
  const { rows } = await client.query<Omit<TableSize, 'rows'>>(SIZES, [names]);
  const sizes: TableSize[] = [];
  for (const row of rows) {
    const { rows: counted } = await client.query(`select count(*)::int as rows from ${row.name}`);
    sizes.push({ ...row, rows: counted[0].rows });
  }
  return sizes;
}

export async function bytesOf(client: Client, names: readonly string[]): Promise<number> {
  const { rows } = await client.query<{ bytes: number }>(SIZES, [names]);
  return rows.reduce((sum, { bytes }) => sum + bytes, 0);
}
