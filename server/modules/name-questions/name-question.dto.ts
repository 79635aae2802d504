import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { FORM_NUMBERS, type FormNumber } from '../../../domain/form';
import { ORGANIZATION_LEVELS, type OrganizationLevel } from '../../../domain/organization';
import { IsId } from '../../http/id';
import { PageOf, PageQueryDto } from '../../http/page.dto';
import { NAME_QUESTION_STATES, type NameQuestionState } from './name-question.entity';
import { LIKENESS_REASONS, type LikenessReason } from './ranked-names';

/** An organization that may be meant. */
export class NameSuggestionDto {
  @ApiProperty({ type: 'integer' })
  organizationId: number;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ enum: ORGANIZATION_LEVELS, enumName: 'OrganizationLevel' })
  level: OrganizationLevel;

  @ApiProperty({ type: 'integer' })
  unitId: number;

  @ApiProperty({ type: String })
  unitName: string;

  @ApiProperty({ type: Number, minimum: 0, maximum: 1 })
  likeness: number;

  @ApiProperty({ enum: LIKENESS_REASONS, enumName: 'LikenessReason' })
  why: LikenessReason;
}

export class NameAnswerDto {
  @ApiProperty({ type: 'integer' })
  organizationId: number;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: by command line.' })
  by: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
}

/** A name of an organization that the register does not know, and what may be meant by it. */
export class NameQuestionDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'null: asked by a list of the committee.' })
  unitId: number | null;

  @ApiProperty({ type: String, nullable: true })
  unitName: string | null;

  @ApiProperty({ type: String, description: 'As it was written.' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'Rows that wait for the answer.' })
  rows: number;

  @ApiProperty({ type: String, format: 'date-time' })
  firstSeenAt: string;

  @ApiProperty({ type: String, format: 'date-time' })
  lastSeenAt: string;

  @ApiProperty({ enum: NAME_QUESTION_STATES, enumName: 'NameQuestionState' })
  state: NameQuestionState;

  @ApiProperty({
    type: [NameSuggestionDto],
    description: 'Of open questions: the unit’s own first, best first.',
  })
  suggestions: NameSuggestionDto[];

  @ApiProperty({ type: NameAnswerDto, nullable: true })
  answer: NameAnswerDto | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was dismissed.' })
  reason: string | null;
}

export class NameQuestionPageDto extends PageOf(NameQuestionDto) {}

export class NameQuestionsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ type: 'integer', description: 'Default: the campaign with the newest goal.' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  campaignId?: number;

  @ApiPropertyOptional({
    enum: NAME_QUESTION_STATES,
    enumName: 'NameQuestionState',
    description: 'Default: all.',
  })
  @IsOptional()
  @IsIn(NAME_QUESTION_STATES)
  state?: NameQuestionState;

  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  unitId?: number;
}

export class AnswerNameDto {
  @ApiProperty({ type: 'integer' })
  @IsId()
  organizationId: number;
}

export class DismissNameDto {
  @ApiProperty({ type: String, minLength: 1, maxLength: 200 })
  @IsString()
  @Length(1, 200)
  reason: string;
}

/** A sheet that was taken in again because the name is known now. */
export class RetakenSheetDto {
  @ApiProperty({ type: String })
  phaseName: string;

  @ApiProperty({ type: 'integer', enum: FORM_NUMBERS })
  form: FormNumber;

  @ApiProperty({ type: 'integer', nullable: true, description: 'null: the sheet could not be taken.' })
  version: number | null;

  @ApiProperty({ type: 'integer' })
  rowsTaken: number;

  @ApiProperty({ type: 'integer' })
  rowsRefused: number;
}

export class AnsweredNameDto {
  @ApiProperty({ type: NameQuestionDto })
  question: NameQuestionDto;

  @ApiProperty({ type: [RetakenSheetDto] })
  retaken: RetakenSheetDto[];

  @ApiProperty({ type: String, description: 'What the answer did, in one Chinese sentence.' })
  sentence: string;
}
