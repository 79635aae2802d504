import { ApiProperty } from '@nestjs/swagger';
import { DISCREPANCY_KINDS, type DiscrepancyKind } from '../../../domain/discrepancy';
import { CLAIM_STATES, type ClaimState, type FormNumber } from '../../../domain/form';
import { PLATFORMS, type Platform } from '../../../domain/platform';
import { ROW_CHANGES, type RowChange } from '../../../domain/row-differences';
import { PageOf } from '../../http/page.dto';
import { ComparedCellDto } from '../submissions/submission-comparison.dto';

/** What may happen to a holder, in the order in which things of one moment are told. */
export const HISTORY_KINDS = [
  'stated',
  'account-added',
  'claim-closed',
  'claim-opened',
  'account-passed',
  'verification-lost',
  'verification-changed',
  'verification-gained',
  'discrepancy-closed',
  'discrepancy-opened',
  'register-changed',
] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** The submission something came from. */
export class HistorySourceDto {
  @ApiProperty({ type: 'integer' })
  submissionId: number;

  @ApiProperty({ type: 'integer' })
  form: FormNumber;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: String })
  phaseName: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: a nil return without a file.' })
  fileName: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'As Excel shows it.' })
  row: number | null;
}

export class HistoryAccountDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ enum: PLATFORMS, enumName: 'Platform' })
  platform: Platform;

  @ApiProperty({ type: String, nullable: true })
  nickname: string | null;
}

/** One thing that happened to a holder. */
export class HolderHistoryEntryDto {
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({ enum: HISTORY_KINDS, enumName: 'HistoryKind' })
  kind: HistoryKind;

  @ApiProperty({ type: String, nullable: true, description: 'Who; null: the command line or the timetable.' })
  by: string | null;

  @ApiProperty({ type: HistorySourceDto, nullable: true })
  source: HistorySourceDto | null;

  @ApiProperty({ type: HistoryAccountDto, nullable: true })
  account: HistoryAccountDto | null;

  @ApiProperty({ enum: CLAIM_STATES, enumName: 'ClaimState', nullable: true, description: 'Of claims.' })
  state: ClaimState | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Of claims; null: a list the committee held.',
  })
  form: FormNumber | null;

  @ApiProperty({ enum: DISCREPANCY_KINDS, enumName: 'DiscrepancyKind', nullable: true })
  discrepancy: DiscrepancyKind | null;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Of verifications: in the holder’s name, or only a badge.',
  })
  counts: boolean | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The page’s words, what form and page say, or what was done to the register.',
  })
  detail: string | null;

  @ApiProperty({
    enum: ROW_CHANGES,
    enumName: 'RowChange',
    nullable: true,
    description: 'Of statements: against what the form said before.',
  })
  change: RowChange | null;

  @ApiProperty({ type: [ComparedCellDto], description: 'Of statements; contacts masked.' })
  cells: ComparedCellDto[];
}

export class HolderHistoryPageDto extends PageOf(HolderHistoryEntryDto) {}
