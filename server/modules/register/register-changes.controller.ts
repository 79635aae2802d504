import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { RegisterChangeDto, RegisterChangePageDto, RegisterChangesQueryDto } from './register-change.dto';
import { RegisterChangesService } from './register-changes.service';
import { RegisterUndo } from './register-undo.service';

@ApiTags('register')
@Controller('register/changes')
@Roles('committee')
export class RegisterChangesController {
  constructor(
    private readonly changes: RegisterChangesService,
    private readonly undoing: RegisterUndo,
  ) {}

  @Get()
  @ApiOkResponse({ type: RegisterChangePageDto })
  list(@Query() query: RegisterChangesQueryDto): Promise<RegisterChangePageDto> {
    return this.changes.list(query);
  }

  /** 409 when anything newer stands on the change. */
  @Post(':id/undo')
  @HttpCode(200)
  @ApiOkResponse({ type: RegisterChangeDto })
  async undo(@Param('id', IdPipe) id: number, @CurrentUser() visitor: Visitor): Promise<RegisterChangeDto> {
    await this.undoing.undo(id, visitor.id);
    return this.changes.one(id);
  }
}
