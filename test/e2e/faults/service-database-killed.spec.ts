import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { clusterFolder } from '../../../server/database/embedded-postgres/cluster';
import { place } from '../../../server/database/embedded-postgres/placement';
import { poll } from '../../../server/database/embedded-postgres/poll';
import { runningPostmaster } from '../../../server/database/embedded-postgres/postmaster-file';

const DEADLINE_MS = 90_000;
/** Live workers show themselves by a lock of this first key. */
const WORKERS = `select count(*)::int as count from pg_locks where locktype = 'advisory' and classid = 20121109`;

describe('kill -9 of the embedded database under the whole service', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tuanwei-service-'));
  let service: ChildProcess;
  let address: string;
  let databaseUrl: string;

  beforeAll(async () => {
    const { TEST_DATABASE_URL: _, DATABASE_URL: __, ...rest } = process.env;
    const env = { ...rest, TUANWEI_DATA_DIR: dataDir, PORT: '0' };
    service = fork(path.join(__dirname, 'run-service.mjs'), { env, stdio: 'ignore' });
    const [started] = (await once(service, 'message')) as [{ address: string; databaseUrl: string }];
    ({ address, databaseUrl } = started);
  }, 120_000);
  afterAll(async () => {
    const ended = once(service, 'exit');
    service.kill('SIGTERM');
    await ended;
    rmSync(place(dataDir).clusterHome, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  });

  const postmaster = () => runningPostmaster(clusterFolder(place(dataDir)));
  const health = async () => (await fetch(`${address}/api/health`).catch(() => null))?.status ?? null;
  const wellAgain = () => poll(async () => ((await health()) === 200 ? true : null), DEADLINE_MS);
  async function liveWorkers(): Promise<number> {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ count: number }>(WORKERS).finally(() => client.end());
    return rows[0]!.count;
  }

  it('it is started again at its address, and server and worker find it by themselves', async () => {
    await poll(async () => ((await liveWorkers()) === 1 ? true : null), DEADLINE_MS);
    const killed = postmaster()!;
    process.kill(killed.pid, 'SIGKILL');
    const revived = await poll(() => {
      const found = postmaster();
      return found?.ready && found.pid !== killed.pid ? found : null;
    }, DEADLINE_MS);

    expect(revived).toMatchObject({ port: killed.port });
    expect(await wellAgain()).toBe(true);
    expect(await poll(async () => ((await liveWorkers()) === 1 ? true : null), DEADLINE_MS)).toBe(true);
  }, 240_000);
});
