import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { CLAIM_STATES, type ClaimState } from '../../../domain/form';
import { HOLDER_CATEGORIES, type HolderCategory } from '../../../domain/holder';
import { OUTCOMES, type Outcome } from '../../../domain/outcome';
import { PLATFORMS, type Platform } from '../../../domain/platform';
import { UNIT_KINDS, type UnitKind } from '../../../domain/unit';
import { ACCOUNT_PRESENCES, type AccountPresence } from '../../../domain/verification';
import { IsId } from '../../http/id';
import { PageOf, PageQueryDto } from '../../http/page.dto';
import { BasisDto } from '../moments/basis.dto';
import { WaitingCountDto } from './suspicious-count.dto';

/** `absent` = gone, banned or closed; `unreadable` = every outcome that could not read the page; see `outcome`. */
export const ACCOUNT_STATUSES = [
  'verified',
  'unverified',
  'unknown',
  'stale',
  'absent',
  'gone',
  'banned',
  'closed',
  'platform-closed',
  'awaiting',
  'suspicious',
  'unreadable',
  'never-checked',
] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

export const ACCOUNT_SORTS = ['name', 'followers', 'lastReadAt', 'unit'] as const;
export type AccountSort = (typeof ACCOUNT_SORTS)[number];

/** A registered account and what is known of it now. Null = not known. */
export class AccountRowDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ enum: PLATFORMS, enumName: 'Platform' })
  platform: Platform;

  @ApiProperty({ type: String, nullable: true, description: 'Null until the alias has been resolved.' })
  uid: string | null;

  @ApiProperty({ type: String, nullable: true })
  nickname: string | null;

  @ApiProperty({ type: String })
  holderName: string;

  @ApiProperty({ enum: HOLDER_CATEGORIES, enumName: 'HolderCategory' })
  category: HolderCategory;

  @ApiProperty({ type: 'integer' })
  unitId: number;

  @ApiProperty({ type: String })
  unitName: string;

  @ApiProperty({ enum: CLAIM_STATES, enumName: 'ClaimState', nullable: true })
  claimedState: ClaimState | null;

  @ApiProperty({ type: Boolean, nullable: true, description: 'Confirmed by a check.' })
  verified: boolean | null;

  @ApiProperty({ type: Boolean, description: 'Verified, and a person’s verification shows the name.' })
  counts: boolean;

  @ApiProperty({ type: String, nullable: true })
  verifiedKind: string | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ enum: ACCOUNT_PRESENCES, enumName: 'AccountPresence' })
  presence: AccountPresence;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'First reading that denied the verification, while a second one is awaited.',
  })
  lossAnnouncedAt: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'First statement that the account is not there, while a second one is awaited.',
  })
  absenceAnnouncedAt: string | null;

  @ApiProperty({
    type: [WaitingCountDto],
    description: 'Not the account’s counts before a second reading confirms them.',
  })
  waitingCounts: WaitingCountDto[];

  @ApiProperty({ type: 'integer', nullable: true })
  followers: number | null;

  @ApiProperty({ type: Boolean })
  followersRounded: boolean;

  @ApiProperty({ type: 'integer', nullable: true })
  posts: number | null;

  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome', nullable: true })
  lastOutcome: Outcome | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastCheckAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastReadAt: string | null;

  @ApiProperty({ type: Boolean, description: 'It counts, but was last read too long ago.' })
  stale: boolean;

  @ApiProperty({ type: String, description: 'Address of the profile page, made from the uid or alias.' })
  url: string;
}

export class AccountPageDto extends PageOf(AccountRowDto) {
  @ApiProperty({ type: BasisDto, description: 'Of all accounts of the list, not of the page alone.' })
  basis: BasisDto;
}

export class AccountQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  campaignId?: number;

  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  unitId?: number;

  @ApiPropertyOptional({ enum: UNIT_KINDS, enumName: 'UnitKind' })
  @IsOptional()
  @IsIn(UNIT_KINDS)
  kind?: UnitKind;

  @ApiPropertyOptional({ enum: PLATFORMS, enumName: 'Platform' })
  @IsOptional()
  @IsIn(PLATFORMS)
  platform?: Platform;

  @ApiPropertyOptional({ enum: HOLDER_CATEGORIES, enumName: 'HolderCategory' })
  @IsOptional()
  @IsIn(HOLDER_CATEGORIES)
  category?: HolderCategory;

  @ApiPropertyOptional({ enum: ACCOUNT_STATUSES, enumName: 'AccountStatus' })
  @IsOptional()
  @IsIn(ACCOUNT_STATUSES)
  status?: AccountStatus;

  @ApiPropertyOptional({ enum: OUTCOMES, enumName: 'Outcome', description: 'How the last visit ended.' })
  @IsOptional()
  @IsIn(OUTCOMES)
  outcome?: Outcome;

  @ApiPropertyOptional({
    type: String,
    description: 'Part of the holder’s name, the nickname, the UID or the alias.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @ApiPropertyOptional({ enum: ACCOUNT_SORTS, enumName: 'AccountSort', default: 'name' })
  @IsOptional()
  @IsIn(ACCOUNT_SORTS)
  sort: AccountSort = 'name';

  @ApiPropertyOptional({ enum: ['asc', 'desc'], enumName: 'SortOrder', default: 'asc' })
  @IsOptional()
  @IsIn(['asc', 'desc'])
  order: 'asc' | 'desc' = 'asc';
}
