import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentSession } from '../../http/current-session.decorator';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { userToDto } from './user-to-dto';
import { CreateUserDto, UpdateUserDto, UserDto } from './user.dto';
import { UsersService } from './users.service';

@ApiTags('users')
@Controller('users')
@Roles('committee')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @ApiOkResponse({ type: [UserDto] })
  async list(): Promise<UserDto[]> {
    return (await this.users.list()).map(userToDto);
  }

  @Post()
  @ApiCreatedResponse({ type: UserDto })
  async create(@Body() given: CreateUserDto, @CurrentUser() visitor: Visitor): Promise<UserDto> {
    return userToDto(await this.users.create(given, { userId: visitor.id }));
  }

  @Patch(':id')
  @ApiOkResponse({ type: UserDto })
  async update(
    @Param('id', IdPipe) id: number,
    @Body() changes: UpdateUserDto,
    @CurrentUser() visitor: Visitor,
    @CurrentSession() sessionHash: string,
  ): Promise<UserDto> {
    return userToDto(await this.users.update(id, changes, { userId: visitor.id, sessionHash }));
  }
}
