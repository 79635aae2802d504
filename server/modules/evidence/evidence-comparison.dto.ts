import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { PROOF_KINDS, type ProofKind } from '../../../domain/evidence-keeping';
import { OUTCOMES, type Outcome } from '../../../domain/outcome';
import { PLATFORMS, type Platform } from '../../../domain/platform';
import { READ_FIELDS, type ReadField } from '../../../domain/reading-differences';
import { MayBeAbsent } from '../../http/may-be-absent';

/** What a proof is held against: the proof before it, or the last one before it that was read. */
export const COMPARED_WITH = ['kept', 'read'] as const;
export type ComparedWith = (typeof COMPARED_WITH)[number];

export class EvidenceComparisonQueryDto {
  @ApiPropertyOptional({
    enum: COMPARED_WITH,
    enumName: 'ComparedWith',
    description: 'Default: `read` for a reading.',
  })
  @MayBeAbsent()
  @IsIn(COMPARED_WITH, { message: '应为 kept 或 read' })
  against?: ComparedWith;
}

/** Whose page it is. */
export class EvidenceAccountDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ enum: PLATFORMS, enumName: 'Platform' })
  platform: Platform;

  @ApiProperty({ type: String, nullable: true })
  uid: string | null;

  @ApiProperty({ type: String, nullable: true })
  nickname: string | null;

  @ApiProperty({ type: String })
  holderName: string;

  @ApiProperty({ type: 'integer' })
  unitId: number;

  @ApiProperty({ type: String })
  unitName: string;
}

/** The piece of the body around what decided. */
export class EvidenceExcerptDto {
  @ApiProperty({ type: String })
  before: string;

  @ApiProperty({ type: String, description: 'What decided; empty where it was not found in the body.' })
  marker: string;

  @ApiProperty({ type: String })
  after: string;
}

/** The stored body of a page. */
export class EvidenceBodyDto {
  @ApiProperty({ type: String })
  sha256: string;

  @ApiProperty({ type: String })
  contentType: string;

  @ApiProperty({ type: 'integer', description: 'Bytes kept.' })
  size: number;

  @ApiProperty({
    type: 'integer',
    description: 'Bytes as they came; more than `size` when the body was cut.',
  })
  fullSize: number;

  @ApiProperty({ type: 'integer', description: 'Bytes compressed.' })
  packedSize: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Deleted when its time was over.',
  })
  deletedAt: string | null;

  @ApiProperty({ type: EvidenceExcerptDto, nullable: true, description: 'Null: deleted.' })
  excerpt: EvidenceExcerptDto | null;
}

/** What is kept of one visit. */
export class ProofDto {
  @ApiProperty({ type: String })
  checkId: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({ enum: PROOF_KINDS, enumName: 'ProofKind' })
  kind: ProofKind;

  @ApiProperty({ type: String })
  surface: string;

  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome' })
  outcome: Outcome;

  @ApiProperty({ type: String, nullable: true })
  detail: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  status: number | null;

  @ApiProperty({ type: String, nullable: true })
  finalUrl: string | null;

  @ApiProperty({ type: String })
  parserVersion: string;

  @ApiProperty({ type: String, nullable: true })
  fragment: string | null;

  @ApiProperty({ type: Boolean, description: 'Did the page show an account, be it another one?' })
  wasRead: boolean;

  @ApiProperty({ type: EvidenceBodyDto, nullable: true, description: 'Null: there was none to keep.' })
  body: EvidenceBodyDto | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The body is kept until then at least; null: as long as it stands for what is known now.',
  })
  keptUntil: string | null;
}

/** One field of what two pages said. */
export class ComparedFieldDto {
  @ApiProperty({ enum: READ_FIELDS, enumName: 'ReadField' })
  field: ReadField;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null: not shown, or not read. 870000±10000: rounded.',
  })
  before: string | null;

  @ApiProperty({ type: String, nullable: true })
  after: string | null;

  @ApiProperty({ type: Boolean })
  differs: boolean;
}

/** The proof of a check beside the one before it. */
export class EvidenceComparisonDto {
  @ApiProperty({ type: EvidenceAccountDto })
  account: EvidenceAccountDto;

  @ApiProperty({ type: ProofDto })
  check: ProofDto;

  @ApiProperty({ type: ProofDto, nullable: true, description: 'Null: nothing is kept of before.' })
  before: ProofDto | null;

  @ApiProperty({ enum: COMPARED_WITH, enumName: 'ComparedWith' })
  against: ComparedWith;

  @ApiProperty({ type: [ComparedFieldDto], description: 'Empty when neither page was read.' })
  fields: ComparedFieldDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The check before this one of which proof is kept.',
  })
  olderCheckId: string | null;

  @ApiProperty({ type: String, nullable: true })
  newerCheckId: string | null;
}

/** How long bodies are kept, and what is kept at the moment. */
export class EvidenceRetentionDto {
  @ApiProperty({ type: 'integer', description: 'Days for which bodies of changes are kept at least.' })
  changeDays: number;

  @ApiProperty({ type: 'integer', description: 'Days for which bodies of failures are kept at least.' })
  failureDays: number;

  @ApiProperty({ type: 'integer', description: 'Larger bodies are cut to this many bytes.' })
  mostBytes: number;

  @ApiProperty({ type: 'integer', description: 'Bodies kept.' })
  bodies: number;

  @ApiProperty({ type: Number, description: 'Bytes of all bodies kept, compressed.' })
  packedBytes: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  oldestAt: string | null;

  @ApiProperty({ type: 'integer', description: 'Bodies deleted since the beginning.' })
  deleted: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastDeletedAt: string | null;
}
