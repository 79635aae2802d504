import { DataSource } from 'typeorm';
import { NilReturnsService } from '../../../server/modules/submissions/nil-returns.service';
import { IntakeService } from './intake-service';

const RECEIVED_AT = new Date('2012-09-27T10:00:00+08:00');

describe('a nil return', () => {
  let intake: IntakeService;
  beforeAll(async () => {
    intake = await IntakeService.start();
  });
  afterAll(() => intake.stop());

  it('does not wipe out rows that are being taken in at the same moment', async () => {
    const unitId = await intake.unitId('和平区');
    const phaseId = intake.campaign.phases[0]!.id;
    const receivedBy = await intake.visitorOf('和平区');
    const runner = intake.service.get(DataSource).createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT pg_advisory_xact_lock(20120925, $1)', [unitId]);
    const nil = intake.service
      .get(NilReturnsService, { strict: false })
      .receive({ unitId, phaseId, form: 1 }, { receivedAt: RECEIVED_AT, receivedBy })
      .catch((refusal: unknown) => refusal);
    while (!(await somebodyWaits())) await runner.query('SELECT');
    await runner.query(
      `INSERT INTO submissions (campaign_id, unit_id, phase_id, form, version, is_current, kind, content_hash,
                                received_at, late, rows_taken, rows_refused)
       VALUES ($1, $2, $3, 1, 1, true, 'file', 'rows', $4, false, 7, 0)`,
      [intake.campaign.id, unitId, phaseId, RECEIVED_AT],
    );
    await runner.commitTransaction();
    await runner.release();

    expect(await nil).toMatchObject({ problem: { code: 'SUBMISSION.HAS_ROWS' } });
    expect(await intake.query('SELECT rows_taken AS rows FROM submissions WHERE is_current')).toEqual([
      { rows: 7 },
    ]);
  });

  async function somebodyWaits(): Promise<boolean> {
    const waiting = await intake.query(
      `SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
       WHERE datname = current_database() AND locktype = 'advisory' AND NOT granted`,
    );
    return waiting.length > 0;
  }
});
