import { IntakeService } from './intake-service';
import { verifiedOrganization } from './sheets';

const school = verifiedOrganization('和平区第一中学团委', '1700000001');
const FORM_1 = { unit: '和平区', form: 1 as const, rows: [school] };

describe('a sheet at an odd time', () => {
  let intake: IntakeService;
  beforeAll(async () => {
    intake = await IntakeService.start();
  });
  afterAll(() => intake.stop());
  beforeEach(() => intake.clear());

  it('before the first phase is refused in a sentence unless it names its phase', async () => {
    const at = '2012-09-01T10:00:00+08:00';
    const unnamed = await intake.handInOne({ ...FORM_1, phase: null }, { at });
    const named = await intake.handInOne(FORM_1, { at });

    expect(unnamed.result).toBe('refused');
    expect(unnamed.problems).toContainEqual(
      expect.objectContaining({
        ...{ code: 'SHEET.PHASE_NOT_BEGUN', severity: 'error' },
        message: expect.stringContaining('开始报送后'),
      }),
    );
    expect(named).toMatchObject({ result: 'accepted', late: false, rowsTaken: 1 });
  });

  it('of a unit that is closed by then is taken like any other', async () => {
    await intake.query(`UPDATE units SET closed_on = '2012-09-20' WHERE short_name = '和平区'`);
    const taken = await intake.handInOne(FORM_1);
    await intake.query(`UPDATE units SET closed_on = NULL WHERE short_name = '和平区'`);

    expect(taken).toMatchObject({
      ...{ result: 'accepted', rowsTaken: 1 },
      problems: [{ code: 'SHEET.UNIT_CLOSED', severity: 'warning' }],
    });
  });
});
