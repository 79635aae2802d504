import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '../../http/page.dto';
import { FileResultDto } from '../submissions/submission.dto';

export const INBOX_STATES = ['waiting', 'taken', 'done', 'returned', 'gone'] as const;

/** One file of the inbox folder, or what became of it. */
export class InboxFileDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: String, description: 'Below the inbox folder; `.` is the folder itself.' })
  path: string;

  @ApiProperty({
    enum: INBOX_STATES,
    enumName: 'InboxState',
    description: 'taken: stored, still to be moved. gone: somebody took it away before it was taken.',
  })
  state: (typeof INBOX_STATES)[number];

  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'The moment at which it counts as received.',
  })
  seenAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  settledAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Where it lies now, below the inbox folder.' })
  target: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What people must mend; tried again every minute.',
  })
  trouble: string | null;

  @ApiProperty({ type: [FileResultDto], description: 'A ZIP has several.' })
  files: FileResultDto[];
}

/** The files of the inbox folder: those in trouble or waiting first, then the newest settled ones. */
export class InboxPageDto extends PageOf(InboxFileDto) {
  @ApiProperty({ type: Boolean, description: 'Is an inbox folder set at all?' })
  isOn: boolean;
}
