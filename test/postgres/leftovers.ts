import { isAlive } from '../../server/database/embedded-postgres/process-identity';
import { withConnection } from './server-connection';

/** Drops the databases of test runs that were killed before they could. */
export async function dropLeftovers(url: string): Promise<void> {
  await withConnection(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database where datname ~ '^test_[0-9]+_'`,
    );
    const dead = rows.filter(({ name }) => !isAlive(Number(name.split('_')[1])));
    for (const { name } of dead) await client.query(`drop database if exists ${name} with (force)`);
  });
}
