import { unopenedCadre, workbookOf } from '../../integration/intake/sheets';
import { StagingWorld } from '../staging-world';
import { cadre } from './intake-rows-of-cadres';
import { WorkerProcess } from './worker-process';

const KEY = Buffer.alloc(32, 7).toString('base64');
const NOW = '2012-09-27T10:00:00+08:00';
const UNITS = { 和平区: '和平区第一中学团委', 南开区: '南开区第二中学团委', 机械局: '机械局机床厂团委' };
const FILES_OF_A_UNIT = 5;
const ROWS = 300;

describe('kill -9 of the worker that takes files in', () => {
  let world: StagingWorld;
  let intakeId: number;
  const workers: WorkerProcess[] = [];
  beforeAll(async () => {
    world = await StagingWorld.open({ worker: false, env: { TUANWEI_KEY: KEY } });
    intakeId = (await world.committee.post('/api/intakes', {}).expect(201)).intake.id;
    await world.send(intakeId, await files());
  }, 60_000);
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.end('SIGKILL')));
    await world.close();
  });

  /** Each unit's form 9 of phase 1, and more files that only have to be read. */
  async function files() {
    const made = [];
    let number = 0;
    for (const [unit, org] of Object.entries(UNITS)) {
      for (let file = 1; file <= FILES_OF_A_UNIT; file += 1) {
        const rows = Array.from({ length: ROWS }, () => unopenedCadre({ ...cadre((number += 1)), org }));
        const phase = file === 1 ? '第一阶段' : '第二阶段';
        const sheets = [{ unit, phase, form: 9 as const, rows }];
        made.push({ name: `${unit}${file}.xlsx`, bytes: await workbookOf(sheets) });
      }
    }
    return made;
  }
  function startWorker(): WorkerProcess {
    const worker = new WorkerProcess({
      ...{ DATABASE_URL: world.started.config.databaseUrl!, TUANWEI_KEY: KEY, TUANWEI_NOW: NOW },
    });
    workers.push(worker);
    return worker;
  }
  async function count(from: string): Promise<number> {
    const [row] = await world.query<{ count: number }>(`select count(*)::int as count from ${from}`);
    return row!.count;
  }

  it('in the middle of reading loses no file and keeps none twice', async () => {
    const checked = `intake_files where state = 'checked'`;
    const killed = startWorker();
    await killed.untilTrue(async () => (await count(checked)) >= 2);
    expect(await killed.end('SIGKILL')).toBe('SIGKILL');
    expect(await count(`intake_files where state <> 'checked'`)).toBeGreaterThan(0);

    const other = startWorker();
    const total = Object.keys(UNITS).length * FILES_OF_A_UNIT;
    await other.untilTrue(async () => (await count(checked)) === total);
    expect(await other.end('SIGTERM')).toBe(0);
    expect(await count('intake_sheets')).toBe(total);
    const wrong = `intake_sheets where (counts->>'rows')::int <> ${ROWS} or length(outline) <> ${ROWS}`;
    expect(await count(wrong)).toBe(0);
    expect(await count('submissions')).toBe(0);
  }, 180_000);

  it('in the middle of the commit loses no sheet and takes none twice', async () => {
    await world.committee.post(`/api/intakes/${intakeId}/commit`, { mode: 'good-rows' }).expect(200);
    const killed = startWorker();
    await killed.untilTrue(async () => (await count('submissions')) >= 1);
    expect(await killed.end('SIGKILL')).toBe('SIGKILL');
    const before = await count('intake_sheets where result is not null');
    expect(before).toBe(await count('submissions'));
    expect(before).toBeLessThan(Object.keys(UNITS).length);

    const other = startWorker();
    await other.untilTrue(async () => (await count(`intakes where state = 'committed'`)) === 1);
    expect(await other.end('SIGTERM')).toBe(0);
    expect(await world.query('select version, rows_taken as taken from submissions')).toEqual(
      Object.keys(UNITS).map(() => ({ version: 1, taken: ROWS })),
    );
    expect(await count('claims where to_at is null')).toBe(Object.keys(UNITS).length * ROWS);
  }, 180_000);
});
