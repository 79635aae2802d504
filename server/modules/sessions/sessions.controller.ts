import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../clock/clock';
import { Config } from '../../config/config';
import { CurrentSession } from '../../http/current-session.decorator';
import { CurrentUser } from '../../http/current-user.decorator';
import { Public } from '../../http/public.decorator';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { UsersService } from '../users/users.service';
import { OwnPasswordService } from './own-password.service';
import { SessionCookieService } from './session-cookie.service';
import { sessionToDto } from './session-to-dto';
import { ChangePasswordDto, LoginDto, SessionDto } from './session.dto';
import { SessionsService } from './sessions.service';

@ApiTags('session')
@Controller('session')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly passwords: OwnPasswordService,
    private readonly cookie: SessionCookieService,
    private readonly users: UsersService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Post()
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionDto })
  async create(
    @Body() { login, password }: LoginDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const { token, user } = await this.sessions.logIn(login, password);
    await this.sessions.end(this.cookie.read(request));
    this.cookie.set(reply, token);
    return sessionToDto(user, { now: this.clock.now(), demo: this.config.nowAt !== null });
  }

  @Get()
  @Roles('committee', 'unit', 'viewer')
  @ApiOkResponse({ type: SessionDto })
  async read(@CurrentUser() visitor: Visitor): Promise<SessionDto> {
    const user = await this.users.get(visitor.id);
    return sessionToDto(user, { now: this.clock.now(), demo: this.config.nowAt !== null });
  }

  /** One's own password. All other sessions of the user end. */
  @Patch('password')
  @Roles('committee', 'unit', 'viewer')
  @HttpCode(204)
  @ApiNoContentResponse()
  changePassword(
    @Body() given: ChangePasswordDto,
    @CurrentUser() visitor: Visitor,
    @CurrentSession() sessionHash: string,
  ): Promise<void> {
    return this.passwords.change(given, visitor, sessionHash);
  }

  @Delete()
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  async delete(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(this.cookie.read(request));
    this.cookie.clear(reply);
  }
}
