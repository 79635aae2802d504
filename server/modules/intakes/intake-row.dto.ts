import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageOf, PageQueryDto } from '../../http/page.dto';
import { IntakeRowDto } from '../submissions/checked-sheet.dto';
import { IntakeSheetDto } from './intake-file.dto';
import { ROW_FILTERS, type RowFilter } from './row-outline';

const MOST_EDITS = 500;
const LONGEST_CELL = 2000;

/** A column of the sheet's form. */
export class IntakeColumnDto {
  @ApiProperty({ type: String })
  key: string;

  @ApiProperty({ type: String })
  heading: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: the sheet has no such column.' })
  letter: string | null;

  @ApiProperty({ type: Boolean })
  required: boolean;

  @ApiProperty({ type: Boolean, description: 'Shown masked.' })
  contact: boolean;

  @ApiProperty({ type: String, isArray: true, nullable: true })
  choices: string[] | null;
}

/** A cell that a person corrected. */
export class CorrectedCellDto {
  @ApiProperty({ type: 'integer', description: 'As Excel shows it.' })
  row: number;

  @ApiProperty({ type: String })
  key: string;
}

export class IntakeRowsDto extends PageOf(IntakeRowDto) {
  @ApiProperty({ type: [IntakeColumnDto] })
  columns: IntakeColumnDto[];

  @ApiProperty({ type: [CorrectedCellDto], description: 'Of the rows on this page.' })
  corrected: CorrectedCellDto[];

  @ApiProperty({ type: 'integer', description: 'Counts the changes that people made to the file.' })
  revision: number;
}

export class IntakeRowQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: ROW_FILTERS, enumName: 'RowFilter', default: 'all' })
  @IsIn(ROW_FILTERS)
  only: RowFilter = 'all';
}

export class EditedCellDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'As Excel shows it.' })
  @IsInt()
  @Min(1)
  @Max(1_048_576)
  row: number;

  @ApiProperty({ type: String })
  @IsString()
  @MaxLength(40)
  key: string;

  @ApiProperty({ type: String, description: 'Empty: the cell is emptied.', maxLength: LONGEST_CELL })
  @IsString()
  @MaxLength(LONGEST_CELL)
  text: string;
}

export class EditCellsDto {
  @ApiProperty({ type: [EditedCellDto], minItems: 1, maxItems: MOST_EDITS })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_EDITS)
  @ValidateNested({ each: true })
  @Type(() => EditedCellDto)
  edits: EditedCellDto[];
}

/** What became of a sheet after cells were corrected. */
export class EditedSheetDto {
  @ApiProperty({ type: IntakeSheetDto })
  sheet: IntakeSheetDto;

  @ApiProperty({
    type: [IntakeRowDto],
    description: 'The corrected rows and those whose problems changed, ≤ 200.',
  })
  rows: IntakeRowDto[];

  @ApiProperty({ type: 'integer' })
  revision: number;
}
