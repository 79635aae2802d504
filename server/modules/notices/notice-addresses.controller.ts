import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { maskEmail } from '../../../domain/email';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { UnitsService } from '../units/units.service';
import { NoticeAddressesService } from './notice-addresses.service';
import { NoticeAddressDto } from './reminder.dto';

/** Where a unit wants to be written to; the unit itself and the committee may say so. */
@ApiTags('notices')
@Controller('notice-addresses')
@Roles('committee', 'unit')
export class NoticeAddressesController {
  constructor(
    private readonly addresses: NoticeAddressesService,
    private readonly units: UnitsService,
  ) {}

  @Get(':unitId')
  @ApiOkResponse({ type: NoticeAddressDto })
  async get(
    @Param('unitId', IdPipe) unitId: number,
    @CurrentUser() visitor: Visitor,
  ): Promise<NoticeAddressDto> {
    await this.units.seenBy(visitor, unitId);
    const email = await this.addresses.of(unitId);
    return { email: email === null ? null : maskEmail(email) };
  }

  @Put(':unitId')
  @ApiOkResponse({ type: NoticeAddressDto })
  async put(
    @Param('unitId', IdPipe) unitId: number,
    @Body() { email }: NoticeAddressDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<NoticeAddressDto> {
    await this.units.seenBy(visitor, unitId);
    return { email: await this.addresses.put(unitId, email, visitor.id) };
  }
}
