import { randomBytes } from 'node:crypto';
import { urlOfDatabase, withConnection } from './server-connection';

export interface FreshDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A migrated, empty database of one's own, copied from the run's template. Drop it in `afterAll`. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env.TEST_DATABASE_URL!;
  const name = `test_${process.env.TEST_RUN}_${randomBytes(6).toString('hex')}`;
  await withConnection(server, (client) =>
    client.query(`create database ${name} template ${process.env.TEST_TEMPLATE}`),
  );
  return {
    url: urlOfDatabase(server, name),
    drop: async () => {
      await withConnection(server, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}
