import { IntakeService } from './intake-service';
import { type Person, unopenedCadre, unverifiedCadre, verifiedCadre } from './sheets';

const LI = { person: '示例李', phone: '13800000001' };
const OTHER_LI = { person: '示例李', phone: '13800000002' };

describe('persons of a submission', () => {
  let intake: IntakeService;
  beforeAll(async () => {
    intake = await IntakeService.start();
  });
  afterAll(() => intake.stop());
  beforeEach(() => intake.clear());

  const form7 = (...persons: [Person, string][]) => ({
    ...{ unit: '和平区', form: 7 as const },
    rows: persons.map(([person, uid]) => verifiedCadre(person, uid)),
  });
  const holders = () =>
    intake.query<{ id: number; hash: string }>('SELECT id, phone_hash AS hash FROM holders ORDER BY id');

  it('with one name in one organization are told apart by their phones', async () => {
    const result = await intake.handInOne(form7([LI, '1700000001'], [OTHER_LI, '1700000002']));

    expect(result).toMatchObject({ rowsTaken: 2, rowsRefused: 0 });
    expect(result.problems.map((problem) => problem.code)).toEqual(['PERSON.NAMESAKE', 'PERSON.NAMESAKE']);
    expect(await holders()).toHaveLength(2);
    expect(await intake.query('SELECT id FROM claims WHERE to_at IS NULL')).toHaveLength(2);
  });

  it('stay the same persons when their phone changes', async () => {
    await intake.handInOne(form7([LI, '1700000001']));
    const [before] = await holders();
    await intake.handInOne(form7([OTHER_LI, '1700000001']), { at: '2012-09-28T10:00:00+08:00' });
    const after = await holders();

    expect(after).toEqual([{ id: before!.id, hash: expect.not.stringMatching(before!.hash) }]);
    expect(await intake.query('SELECT to_at AS "to" FROM claims')).toEqual([{ to: null }]);
  });

  it('stay the same persons when phase and form change too', async () => {
    await intake.handInOne({ unit: '和平区', form: 9, rows: [unopenedCadre(LI)] });
    await intake.handInOne(
      { ...form7([OTHER_LI, '1700000001']), phase: '第三阶段' },
      { at: '2012-10-20T10:00:00+08:00' },
    );

    expect(await holders()).toHaveLength(1);
  });

  it('are namesakes when two forms of one phase give two phones', async () => {
    await intake.handInOne(form7([LI, '1700000001']));
    const result = await intake.handInOne({
      ...{ unit: '和平区', form: 8 },
      rows: [unverifiedCadre(OTHER_LI, '1700000002')],
    });

    expect(await holders()).toHaveLength(2);
    expect(result.problems.map((problem) => problem.code)).not.toContain('HOLDER.STATE_CONFLICT');
  });

  it('are namesakes when the new version names both', async () => {
    await intake.handInOne(form7([LI, '1700000001']));
    const [before] = await holders();
    await intake.handInOne(form7([LI, '1700000001'], [OTHER_LI, '1700000002']));

    expect(await holders()).toEqual([before, expect.objectContaining({ hash: expect.any(String) })]);
  });
});
