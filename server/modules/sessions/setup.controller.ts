import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock } from '../../clock/clock';
import { Config } from '../../config/config';
import { Public } from '../../http/public.decorator';
import { CreateFirstUserDto } from '../users/user.dto';
import { UsersService } from '../users/users.service';
import { SessionCookieService } from './session-cookie.service';
import { sessionToDto } from './session-to-dto';
import { SessionDto, SetupStateDto } from './session.dto';
import { SessionsService } from './sessions.service';

/** The first run: whoever opens the page first becomes the first committee user. */
@ApiTags('setup')
@Controller('setup')
@Public()
export class SetupController {
  constructor(
    private readonly users: UsersService,
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookieService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Get()
  @ApiOkResponse({ type: SetupStateDto })
  async read(): Promise<SetupStateDto> {
    return { needsSetup: await this.users.needsFirst() };
  }

  @Post()
  @ApiCreatedResponse({ type: SessionDto })
  async create(
    @Body() given: CreateFirstUserDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const { token, user } = await this.sessions.open(await this.users.createFirst(given));
    this.cookie.set(reply, token);
    return sessionToDto(user, { now: this.clock.now(), demo: this.config.nowAt !== null });
  }
}
