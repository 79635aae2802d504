import { Client } from 'pg';

const FIRST_UID = 9_900_000_000;

const UNIT = `
  insert into units (campaign_id, name, name_key, short_name, kind)
  select id, '示例区团委', '示例区团委', '示例区', 'district' from campaigns order by id limit 1
  returning id, campaign_id`;
const ORGANIZATION = `
  insert into organizations (campaign_id, unit_id, name, name_key, level)
  values ($1, $2, '共青团示例区委员会', '共青团示例区委员会', 'committee') returning id`;
const HOLDERS = `
  insert into holders (campaign_id, unit_id, organization_id, category, name, name_key)
  select $1, $2, $3, 'organization', '共青团示例街道' || ($5::bigint + n) || '工作委员会',
    '共青团示例街道' || ($5::bigint + n) || '工作委员会'
  from generate_series(0, $4::int - 1) as n returning id`;
const ACCOUNTS = `
  insert into accounts (campaign_id, unit_id, holder_id, platform, uid, typed_address, claimed_state,
    next_check_at, created_at)
  select $1, $2, holder_id, 'sina', ($4::bigint + n - 1)::text, 'https://weibo.com/', 'verified', $5, $5
  from unnest($3::int[]) with ordinality as x(holder_id, n)`;

/** Invented organizations of one unit, each with a Sina account that is due. The answer is their uids. */
export async function fillAccounts(databaseUrl: string, count: number, dueAt: Date): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { id: unit, campaign_id: campaign } = (await client.query(UNIT)).rows[0];
    const { id: organization } = (await client.query(ORGANIZATION, [campaign, unit])).rows[0];
    const holders = await client.query(HOLDERS, [campaign, unit, organization, count, FIRST_UID]);
    const ids = holders.rows.map(({ id }) => id as number);
    await client.query(ACCOUNTS, [campaign, unit, ids, FIRST_UID, dueAt]);
    await client.query('analyze');
    return ids.map((_id, index) => String(FIRST_UID + index));
  } finally {
    await client.end();
  }
}
