import { sheetIsRefused } from '../../../ingest/forms/workbook-reading';
import type { Campaign } from '../campaigns/campaign.entity';
import type { ReadSheet, ReceivedFile } from './file-reading.service';
import type { PlacedSheet } from './sheet-intake.service';
import type { HandedInFile } from './store/write-file';

/** What the sheets of a file share. */
export type Reception = Pick<ReceivedFile, 'receivedAt' | 'takenAt' | 'receivedBy'> & {
  campaign: Campaign;
  /** Null while nothing is to be kept. */
  file: HandedInFile | null;
};

/** The sheet ready to be taken in; null when its place or the sheet as a whole has an error. */
export function placedSheet(
  { sheet, place, edits }: ReadSheet,
  { receivedAt, takenAt = receivedAt, receivedBy, campaign, file }: Reception,
): PlacedSheet | null {
  const { unit, phase, problems } = place;
  const { form } = sheet;
  const isRefused = problems.length > 0 || sheetIsRefused(sheet);
  if (isRefused || !unit || !phase || form === null) return null;
  const reception = { receivedAt, takenAt, receivedBy, campaign, file };
  return { ...reception, sheet: { ...sheet, form }, unit, phase, edits };
}
