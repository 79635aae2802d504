import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { CreateUnitDto, UnitDto, UpdateUnitDto } from '../units/unit.dto';
import { UnitEditing } from './unit-editing.service';

@ApiTags('units')
@Controller('units')
@Roles('committee')
export class UnitEditingController {
  constructor(private readonly units: UnitEditing) {}

  @Post()
  @ApiCreatedResponse({ type: UnitDto })
  create(@Body() given: CreateUnitDto, @CurrentUser() visitor: Visitor): Promise<UnitDto> {
    return this.units.create(given, visitor.id);
  }

  @Patch(':id')
  @ApiOkResponse({ type: UnitDto })
  edit(
    @Param('id', IdPipe) id: number,
    @Body() given: UpdateUnitDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<UnitDto> {
    return this.units.edit(id, given, visitor.id);
  }
}
