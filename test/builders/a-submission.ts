import type { DataSource } from 'typeorm';
import type { Phase } from '../../server/modules/campaigns/phase.entity';
import { Submission } from '../../server/modules/submissions/submission.entity';
import type { Unit } from '../../server/modules/units/unit.entity';
import { nextNumber } from './next-number';

/** Form 1 of a unit, handed in for a phase; the first version unless told otherwise. */
export function aSubmission(
  db: DataSource,
  of: { unit: Unit; phase: Phase },
  change: Partial<Submission> & Pick<Submission, 'receivedAt'>,
): Promise<Submission> {
  const repository = db.getRepository(Submission);
  return repository.save(
    repository.create({
      campaignId: of.unit.campaignId,
      unitId: of.unit.id,
      phaseId: of.phase.id,
      form: 1,
      version: 1,
      isCurrent: true,
      kind: 'file',
      contentHash: `sample-${nextNumber()}`,
      late: change.receivedAt > of.phase.endsAt,
      rowsTaken: 3,
      rowsRefused: 0,
      ...change,
    }),
  );
}
