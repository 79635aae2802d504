import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { DeadlineExceptionDto, GrantExceptionDto } from './deadline-exception.dto';
import { DeadlineExceptionsService } from './deadline-exceptions.service';

@ApiTags('deadlines')
@Controller('phases/:id/exceptions')
export class DeadlinesController {
  constructor(private readonly exceptions: DeadlineExceptionsService) {}

  /** Newest first, withdrawn and past ones too; a unit sees its own. */
  @Get()
  @Roles('committee', 'unit')
  @ApiOkResponse({ type: [DeadlineExceptionDto] })
  list(@Param('id', IdPipe) id: number, @CurrentUser() visitor: Visitor): Promise<DeadlineExceptionDto[]> {
    return this.exceptions.list(id, visitor);
  }

  @Post()
  @Roles('committee')
  @ApiCreatedResponse({ type: DeadlineExceptionDto })
  grant(
    @Param('id', IdPipe) id: number,
    @Body() given: GrantExceptionDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<DeadlineExceptionDto> {
    return this.exceptions.grant(id, given, visitor);
  }

  @Post(':exceptionId/withdraw')
  @HttpCode(200)
  @Roles('committee')
  @ApiOkResponse({ type: DeadlineExceptionDto })
  withdraw(
    @Param('id', IdPipe) id: number,
    @Param('exceptionId', IdPipe) exceptionId: number,
    @CurrentUser() visitor: Visitor,
  ): Promise<DeadlineExceptionDto> {
    return this.exceptions.withdraw(id, exceptionId, visitor);
  }
}
