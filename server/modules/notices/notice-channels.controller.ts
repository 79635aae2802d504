import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import {
  ChannelTestDto,
  CreateNoticeChannelDto,
  NoticeChannelDto,
  TestNoticeChannelDto,
  UpdateNoticeChannelDto,
} from './notice-channel.dto';
import { NoticeChannelsService } from './notice-channels.service';

@ApiTags('notices')
@Controller('notice-channels')
@Roles('committee')
export class NoticeChannelsController {
  constructor(private readonly channels: NoticeChannelsService) {}

  @Get()
  @ApiOkResponse({ type: [NoticeChannelDto] })
  list(): Promise<NoticeChannelDto[]> {
    return this.channels.list();
  }

  @Post()
  @ApiCreatedResponse({ type: NoticeChannelDto })
  create(@Body() given: CreateNoticeChannelDto, @CurrentUser() visitor: Visitor): Promise<NoticeChannelDto> {
    return this.channels.create(given, visitor.id);
  }

  @Patch(':id')
  @ApiOkResponse({ type: NoticeChannelDto })
  update(
    @Param('id', IdPipe) id: number,
    @Body() changes: UpdateNoticeChannelDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<NoticeChannelDto> {
    return this.channels.update(id, changes, visitor.id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Param('id', IdPipe) id: number, @CurrentUser() visitor: Visitor): Promise<void> {
    return this.channels.remove(id, visitor.id);
  }

  /** Sends a test message at once and says how it went. */
  @Post(':id/test')
  @HttpCode(200)
  @ApiOkResponse({ type: ChannelTestDto })
  test(
    @Param('id', IdPipe) id: number,
    @Body() { to }: TestNoticeChannelDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<ChannelTestDto> {
    return this.channels.test(id, to ?? null, visitor.id);
  }
}
