import { type Sheet, verifiedOrganization } from '../../integration/intake/sheets';
import { onlySheet, StagingWorld } from '../staging-world';

const NOW = '2012-09-29T18:00:00+08:00';
const LOCKED = new Date('2012-09-29T17:30:00+08:00');
const GOOD: Sheet = {
  unit: '和平区',
  form: 1,
  rows: [verifiedOrganization('和平区第一中学团委', '1700000001')],
};
const BAD: Sheet = { ...GOOD, rows: [verifiedOrganization('没有这个组织团委', '1700000001')] };

describe('deadlines of files on their way in', () => {
  let world: StagingWorld;
  let phaseId: number;

  beforeAll(async () => {
    world = await StagingWorld.open({ now: new Date(NOW) });
    const [phase] = await world.query<{ id: number }>('select id from phases where ordinal = 1');
    phaseId = phase!.id;
  });
  afterAll(() => world.close());

  const lock = (locksAt: Date | null) =>
    world.query('update phases set locks_at = $1 where id = $2', [locksAt, phaseId]);
  const cellOfForm1 = async () => {
    const matrix = await world.heping.get(`/api/progress/reporting?phaseId=${phaseId}`).expect(200);
    return matrix.rows[0].cells[0];
  };

  it('a file of which no row can be taken is shown as such, until it is cancelled or good rows come', async () => {
    const { intake } = await world.stagedSheets([BAD], world.heping);
    expect(await cellOfForm1()).toMatchObject({ state: 'nothing-taken', refused: 1, receivedAt: null });
    await world.heping.delete(`/api/intakes/${intake.id}`).expect(200);
    expect(await cellOfForm1()).toMatchObject({ state: 'missing', refused: 0 });
  });

  it('a sheet of a locked phase is blocked, and taken late once the unit is let in', async () => {
    await lock(LOCKED);
    const refused = onlySheet(await world.stagedSheets([GOOD], world.heping));
    expect(refused).toMatchObject({ deadline: 'locked', blocked: true });
    expect(refused.problems.map((problem) => problem.code)).toContain('SHEET.PHASE_LOCKED');
    const exception = {
      unitId: await world.unitId('和平区'),
      reason: '示例原因',
      until: '2012-10-01T17:00:00+08:00',
    };
    await world.committee.post(`/api/phases/${phaseId}/exceptions`, exception).expect(201);
    const staged = await world.stagedSheets([GOOD], world.heping);
    expect(onlySheet(staged)).toMatchObject({ deadline: 'excepted', blocked: false });
    const taken = onlySheet(await world.committed(staged.intake.id, 'good-rows', world.heping));
    expect(taken.result).toMatchObject({ result: 'accepted', late: true });
    expect(await cellOfForm1()).toMatchObject({ state: 'late', rows: 1 });
    await lock(null);
  });

  it('what was checked before the lock and committed after the lock is refused', async () => {
    const own = { ...GOOD, unit: '南开区', rows: [verifiedOrganization('南开区第二中学团委', '1700000003')] };
    const staged = await world.stagedSheets([own], world.nankai);
    expect(onlySheet(staged)).toMatchObject({ deadline: 'late', blocked: false });
    await lock(LOCKED);
    const late = onlySheet(await world.committed(staged.intake.id, 'good-rows', world.nankai));
    expect(late.result).toMatchObject({ result: 'refused', submissionId: null });
    expect(late.result!.problems.map((problem) => problem.code)).toContain('SHEET.PHASE_LOCKED');
  });
});
