import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PageQueryDto } from '../../http/page.dto';
import { Roles } from '../../http/roles.decorator';
import { InboxListService } from './inbox-list.service';
import { InboxPageDto } from './inbox.dto';

@ApiTags('inbox')
@Controller('inbox')
@Roles('committee')
export class InboxController {
  constructor(private readonly list: InboxListService) {}

  @Get()
  @ApiOkResponse({ type: InboxPageDto })
  page(@Query() query: PageQueryDto): Promise<InboxPageDto> {
    return this.list.page(query);
  }
}
