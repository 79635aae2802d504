import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { MomentsService } from '../moments/moments.service';
import { HolderContactsService } from './holder-contacts.service';
import { HolderListService } from './holder-list.service';
import { HolderContactsDto, HolderPageDto, HoldersQueryDto } from './holder.dto';

@ApiTags('holders')
@Controller('holders')
export class HoldersController {
  constructor(
    private readonly moments: MomentsService,
    private readonly lists: HolderListService,
    private readonly contactViews: HolderContactsService,
  ) {}

  @Get()
  @Roles('committee', 'unit', 'viewer')
  @ApiOkResponse({ type: HolderPageDto })
  async list(@Query() query: HoldersQueryDto, @CurrentUser() visitor: Visitor): Promise<HolderPageDto> {
    const { state, ...filter } = query;
    const moment = await this.moments.read(query);
    return this.lists.list(moment, { filter: { ...filter, states: state }, visitor, page: query });
  }

  @Get(':id/contacts')
  @Roles('committee')
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: HolderContactsDto })
  contacts(@Param('id', IdPipe) id: number, @CurrentUser() visitor: Visitor): Promise<HolderContactsDto> {
    return this.contactViews.view(id, visitor.id);
  }
}
