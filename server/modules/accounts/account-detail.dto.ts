import { ApiProperty } from '@nestjs/swagger';
import { CLAIM_STATES, type ClaimState } from '../../../domain/form';
import { CheckDto } from '../checks/check.dto';
import { DiscrepancyDto } from '../discrepancies/discrepancy.dto';
import { SnapshotDto } from '../snapshots/snapshot.dto';
import { AccountRowDto } from './account.dto';
import { SuspiciousCountDto } from './suspicious-count.dto';

export class AccountDto extends AccountRowDto {
  @ApiProperty({ type: String, description: 'As typed or linked in the form.' })
  typedAddress: string;

  @ApiProperty({ type: String, nullable: true })
  alias: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  nextCheckAt: string | null;

  @ApiProperty({ type: 'integer' })
  holderId: number;

  @ApiProperty({ type: String })
  organizationName: string;
}

export class FollowersPointDto {
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({ type: 'integer' })
  followers: number;

  @ApiProperty({ type: 'integer', description: 'Rounding step: 1 = exact, 10000 = 万.' })
  step: number;
}

/** What a form said of the account, and how long. */
export class AccountClaimDto {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: a list the committee already held.' })
  form: number | null;

  @ApiProperty({ enum: CLAIM_STATES, enumName: 'ClaimState' })
  state: ClaimState;

  @ApiProperty({ type: String, format: 'date-time' })
  fromAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  toAt: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  submissionId: number | null;
}

/** A stretch of time in which the account was confirmed verified. */
export class AccountVerificationDto {
  @ApiProperty({ type: String, format: 'date-time' })
  fromAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  toAt: string | null;

  @ApiProperty({ type: Boolean })
  counts: boolean;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ type: String })
  checkId: string;
}

/** An account with its history: runs of readings, visits, disagreements, forms. */
export class AccountDetailDto {
  @ApiProperty({ type: AccountDto })
  account: AccountDto;

  @ApiProperty({ type: [SnapshotDto], description: 'The newest 100.' })
  snapshots: SnapshotDto[];

  @ApiProperty({ type: [CheckDto], description: 'The newest 50.' })
  checks: CheckDto[];

  @ApiProperty({ type: [DiscrepancyDto], description: 'None for viewers.' })
  discrepancies: DiscrepancyDto[];

  @ApiProperty({
    type: [FollowersPointDto],
    description: 'At most one a day, oldest first; counts out of proportion only once confirmed.',
  })
  followersSeries: FollowersPointDto[];

  @ApiProperty({ type: [SuspiciousCountDto], description: 'Counts out of proportion, newest first.' })
  suspicions: SuspiciousCountDto[];

  @ApiProperty({ type: [AccountClaimDto] })
  claims: AccountClaimDto[];

  @ApiProperty({ type: [AccountVerificationDto] })
  verifications: AccountVerificationDto[];
}

/** When the account asked for will be visited. */
export class CheckRequestedDto {
  @ApiProperty({ type: 'integer' })
  accountId: number;

  @ApiProperty({ type: String, format: 'date-time' })
  dueAt: string;
}
