import { Body, Controller, Delete, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { IntakeEditsService } from './intake-edits.service';
import { IntakeSheetDto, UpdateIntakeSheetDto } from './intake-file.dto';
import { EditCellsDto, EditedSheetDto, IntakeRowQueryDto, IntakeRowsDto } from './intake-row.dto';
import { IntakeRowsService } from './intake-rows.service';
import { IntakeSheetsService } from './intake-sheets.service';

/** The sheets of staged files: what people decide, look at and correct before it is taken in. */
@ApiTags('intakes')
@Controller('intake-sheets')
@Roles('committee', 'unit')
export class IntakeSheetsController {
  constructor(
    private readonly sheets: IntakeSheetsService,
    private readonly rows: IntakeRowsService,
    private readonly edits: IntakeEditsService,
  ) {}

  @Patch(':id')
  @ApiOkResponse({ type: IntakeSheetDto })
  decide(
    @Param('id', IdPipe) id: number,
    @Body() given: UpdateIntakeSheetDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<IntakeSheetDto> {
    return this.sheets.decide(id, given, visitor);
  }

  @Get(':id/rows')
  @ApiOkResponse({ type: IntakeRowsDto })
  page(
    @Param('id', IdPipe) id: number,
    @Query() query: IntakeRowQueryDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<IntakeRowsDto> {
    return this.rows.page(id, query, visitor);
  }

  /** Checked again before it answers. */
  @Patch(':id/cells')
  @ApiOkResponse({ type: EditedSheetDto })
  correct(
    @Param('id', IdPipe) id: number,
    @Body() { edits }: EditCellsDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<EditedSheetDto> {
    return this.edits.correct(id, edits, visitor);
  }

  /** Every correction of the sheet is undone. */
  @Delete(':id/cells')
  @ApiOkResponse({ type: EditedSheetDto })
  undo(@Param('id', IdPipe) id: number, @CurrentUser() visitor: Visitor): Promise<EditedSheetDto> {
    return this.edits.undo(id, visitor);
  }
}
