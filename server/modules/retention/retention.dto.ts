import { ApiProperty } from '@nestjs/swagger';

/** What becomes of one kind of row, and when. */
export class RetentionRuleDto {
  @ApiProperty({ type: String, description: 'Stable name, e.g. uneventful-reads.' })
  name: string;

  @ApiProperty({ type: String, description: 'One sentence for the settings page.' })
  sentence: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Days kept; null: for good.' })
  days: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Environment variable that changes the days.' })
  setting: string | null;
}

/** What a table holds and takes, its partitions included. */
export class StoredTableDto {
  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String, description: 'What it holds, in words.' })
  title: string;

  @ApiProperty({ type: 'integer', description: 'About; 0 when never counted.' })
  rows: number;

  @ApiProperty({ type: 'integer' })
  bytes: number;

  @ApiProperty({ type: 'integer', description: 'Of these in indexes.' })
  indexBytes: number;
}

/** How far a local month has been cleared up. */
export class StoredMonthDto {
  @ApiProperty({ type: String, description: '2012-10' })
  month: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  rolledUpAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  thinnedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  droppedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', description: 'When its uneventful visits may go.' })
  thinnedFrom: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When its other visits may go.' })
  droppedFrom: string;
}

/** What is kept of the checking and how long, and what it takes now. */
export class RetentionDto {
  @ApiProperty({ type: [RetentionRuleDto] })
  rules: RetentionRuleDto[];

  @ApiProperty({ type: [StoredTableDto] })
  tables: StoredTableDto[];

  @ApiProperty({ type: [StoredMonthDto], description: 'Newest first.' })
  months: StoredMonthDto[];
}
