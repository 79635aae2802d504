import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { NoticePageDto, NoticeQueryDto, UnreadNoticesDto } from './notice.dto';
import { NoticesService } from './notices.service';

@ApiTags('notices')
@Controller('notices')
@Roles('committee', 'unit')
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  @Get()
  @ApiOkResponse({ type: NoticePageDto })
  list(@Query() query: NoticeQueryDto, @CurrentUser() visitor: Visitor): Promise<NoticePageDto> {
    return this.notices.list(query, visitor);
  }

  @Get('unread')
  @ApiOkResponse({ type: UnreadNoticesDto })
  async unread(@CurrentUser() visitor: Visitor): Promise<UnreadNoticesDto> {
    return { unread: await this.notices.countUnread(visitor) };
  }

  /** This one and everything older is read. */
  @Post(':id/reading')
  @Roles('unit')
  @HttpCode(204)
  @ApiNoContentResponse()
  markRead(@Param('id', IdPipe) id: number, @CurrentUser() visitor: Visitor): Promise<void> {
    return this.notices.markRead(id, visitor);
  }
}
