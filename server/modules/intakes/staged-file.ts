import { handInMoment } from '../../../domain/hand-in-moment';
import type { CellEdit } from '../../../ingest/forms/cell-edit';
import type { ReceivedFile, Receiver } from '../submissions/file-reading.service';
import type { IntakeFile } from './intake-file.entity';
import type { IntakeSheet } from './intake-sheet.entity';
import type { Intake } from './intake.entity';

/** A file of an intake, opened, with everything that people decided about it. */
export interface StagedFile {
  intake: Intake;
  file: IntakeFile;
  bytes: Buffer;
  edits: CellEdit[];
  sheets: IntakeSheet[];
}

/** The file as its reader gets it, were it taken in at this moment. */
export function receivedFile({ intake, file, bytes, edits, sheets }: StagedFile, at: Date): ReceivedFile {
  const choices = sheets.map(({ sheet, chosenForm, chosenUnitId, chosenPhaseId }) => [
    sheet,
    { form: chosenForm, unitId: chosenUnitId, phaseId: chosenPhaseId },
  ]);
  return {
    fileName: file.name,
    bytes,
    receivedAt: handInMoment({ uploadedAt: file.receivedAt, committedAt: at }),
    takenAt: at,
    receivedBy: receiverOf(intake),
    campaignId: intake.campaignId,
    corrections: { edits, choices: Object.fromEntries(choices), blankCells: intake.blankCells },
  };
}

function receiverOf({ createdById, unitId }: Intake): Receiver | null {
  if (createdById === null) return null;
  return { id: createdById, role: unitId === null ? 'committee' : 'unit', unitId };
}
