import { definitionOf } from '../../../ingest/forms/form-definitions';
import { StagingWorld, onlyFile, onlySheet } from '../staging-world';
import { cadre } from './intake-rows-of-cadres';
import { WorkerProcess } from './worker-process';

const KEY = Buffer.alloc(32, 7).toString('base64');
const NOW = '2012-09-27T10:00:00+08:00';
const ROWS = 100_000;
const MORE_THAN_THE_SERVER_CHECKS = 4000;
const ORG = '和平区第一中学团委';

/** Form 9 as separated values, as long as a reader takes them. */
function longForm(rows = ROWS): string {
  const { columns } = definitionOf(9);
  const lines = ['附表9 未开通微博的团干部统计表', '填报单位,共青团示例和平区委员会,阶段,第一阶段'];
  lines.push(['序号', ...columns.map(({ heading }) => heading)].join(','));
  for (let number = 1; number <= rows; number += 1) {
    const { person, phone } = cadre(number);
    const values: Record<string, string> = {
      ...{ person, phone, org: ORG, post: '委员', nature: '专职', platforms: '新浪' },
      ...{ wantedNickname: `示例${number}`, wantedReason: `${ORG}委员${person}` },
    };
    lines.push([number, ...columns.map(({ key }) => values[key] ?? '')].join(','));
  }
  return lines.join('\r\n');
}

describe('a file of 100,000 rows', () => {
  let world: StagingWorld;
  let worker: WorkerProcess;
  beforeAll(async () => {
    world = await StagingWorld.open({ worker: false, env: { TUANWEI_KEY: KEY } });
    worker = new WorkerProcess({
      ...{ DATABASE_URL: world.started.config.databaseUrl!, TUANWEI_KEY: KEY, TUANWEI_NOW: NOW },
    });
  }, 60_000);
  afterAll(async () => {
    await worker.end('SIGKILL');
    await world.close();
  });

  it('is read by the worker while the server answers others; its rows come page by page', async () => {
    const { intake } = await world.committee.post('/api/intakes', {}).expect(201);
    await world.send(intake.id, [{ name: '全市.csv', bytes: longForm() }]);
    const states = new Set<string>();
    const detail = await world.until(intake.id, world.committee, ({ files }) => {
      states.add(files[0]!.state);
      return files[0]!.state === 'checked' || files[0]!.state === 'refused';
    });
    const sheet = onlySheet(detail);

    expect([...states]).toContain('reading');
    expect(onlyFile(detail)).toMatchObject({ state: 'checked', fault: null });
    expect(sheet).toMatchObject({ form: 9, blocked: false, counts: { rows: ROWS } });
    const last = await world.rows(sheet.id, `?page=${ROWS / 200}&pageSize=200`);
    expect(last.items.at(-1)!.cells).toMatchObject({ person: cadre(ROWS).person });
  }, 300_000);

  it('is corrected by the worker too, and answered when it is checked', async () => {
    const detail = await world.staged([{ name: '一区.csv', bytes: longForm(MORE_THAN_THE_SERVER_CHECKS) }]);
    const sheet = onlySheet(detail);
    const { items } = await world.rows(sheet.id, `?page=${MORE_THAN_THE_SERVER_CHECKS / 200}&pageSize=200`);
    const { row } = items.at(-1)!;
    const edits = [{ row, key: 'nature', text: '不清楚' }];
    const edited = await world.committee.patch(`/api/intake-sheets/${sheet.id}/cells`, { edits }).expect(200);

    expect(edited.sheet.counts).toMatchObject({ refused: sheet.counts.refused + 1 });
    expect(edited.rows).toEqual([expect.objectContaining({ row, taken: false })]);
  }, 120_000);

  it('stops being read when it is taken out', async () => {
    const { intake } = await world.committee.post('/api/intakes', {}).expect(201);
    const { files } = await world.send(intake.id, [{ name: '全市.csv', bytes: longForm() }]);
    await world.until(intake.id, world.committee, (detail) => detail.files[0]!.state === 'reading');
    await world.committee.delete(`/api/intakes/${intake.id}/files/${files[0]!.id}`).expect(200);
    const jobs = () => world.query('select from graphile_worker.jobs where locked_at is not null');
    await worker.untilTrue(async () => (await jobs()).length === 0);

    expect(await world.query('select state from intake_files where id = $1', [files[0]!.id])).toEqual([
      { state: 'cancelled' },
    ]);
    expect(await world.query('select from intake_sheets where file_id = $1', [files[0]!.id])).toEqual([]);
  }, 300_000);
});
