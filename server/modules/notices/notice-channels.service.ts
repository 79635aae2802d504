import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../../clock/clock';
import { Sealer } from '../../crypto/seal';
import { ProblemException } from '../../http/problem.exception';
import { AuditService } from '../audit/audit.service';
import type { OutgoingNotice, SendResult } from './channels/notice-sender';
import { NoticeChannel } from './notice-channel.entity';
import type {
  ChannelTestDto,
  CreateNoticeChannelDto,
  NoticeChannelDto,
  UpdateNoticeChannelDto,
} from './notice-channel.dto';
import { NoticeSenders } from './notice-senders.service';

const TEST_NOTICE = { title: '团微测试消息', body: '收到这条消息，说明通知渠道已经接通。' };

/** The ways out of the house: kept sealed, shown without their secrets, tried before they are relied on. */
@Injectable()
export class NoticeChannelsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly senders: NoticeSenders,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  async list(): Promise<NoticeChannelDto[]> {
    const channels = await this.dataSource.manager.find(NoticeChannel, { order: { id: 'ASC' } });
    return channels.map((channel) => this.toDto(channel));
  }

  /** Refuses settings that cannot work, with the reason. */
  async create({ kind, name, settings }: CreateNoticeChannelDto, userId: number): Promise<NoticeChannelDto> {
    const channel = await this.dataSource.manager.save(
      this.dataSource.manager.create(NoticeChannel, {
        kind,
        name: name.trim(),
        sealedSettings: this.sealed({ kind }, settings),
        enabled: true,
        createdAt: this.clock.now(),
        testedAt: null,
        testFault: null,
      }),
    );
    await this.record(userId, 'CREATE', channel);
    return this.toDto(channel);
  }

  /** Settings are replaced as a whole; secrets left blank stay as they are. */
  async update(id: number, changes: UpdateNoticeChannelDto, userId: number): Promise<NoticeChannelDto> {
    const channel = await this.one(id);
    if (changes.name !== undefined) channel.name = changes.name.trim();
    if (changes.enabled !== undefined) channel.enabled = changes.enabled;
    if (changes.settings) {
      const given = { ...this.secretsOf(channel), ...changes.settings };
      channel.sealedSettings = this.sealed(channel, given);
      channel.testedAt = null;
      channel.testFault = null;
    }
    await this.dataSource.manager.save(channel);
    await this.record(userId, 'UPDATE', channel);
    return this.toDto(channel);
  }

  async remove(id: number, userId: number): Promise<void> {
    const channel = await this.one(id);
    await this.dataSource.manager.delete(NoticeChannel, { id });
    await this.record(userId, 'DELETE', Object.assign(channel, { id }));
  }

  /** Sends a test message; an e-mail channel needs an address to send it to. */
  async test(id: number, to: string | null, userId: number): Promise<ChannelTestDto> {
    const channel = await this.one(id);
    const result = await this.send(channel, { ...TEST_NOTICE, to });
    channel.testedAt = this.clock.now();
    channel.testFault = result.kind === 'sent' ? null : result.fault;
    await this.dataSource.manager.save(channel);
    await this.record(userId, 'TEST', channel);
    return { ok: result.kind === 'sent', sentence: channel.testFault ?? '已发出，请到群里或邮箱查看。' };
  }

  send(channel: NoticeChannel, notice: OutgoingNotice): Promise<SendResult> {
    return this.senders.of(channel.kind).send(this.settingsOf(channel), notice);
  }

  private async one(id: number): Promise<NoticeChannel> {
    const channel = await this.dataSource.manager.findOneBy(NoticeChannel, { id });
    if (channel) return channel;
    throw ProblemException.notFound('NOTICE_CHANNEL.UNKNOWN', '没有这个通知渠道，可能已被删除，请刷新列表。');
  }

  private sealed({ kind }: Pick<NoticeChannel, 'kind'>, given: Record<string, unknown>): string {
    const read = this.senders.of(kind).read(given);
    if ('settings' in read) return this.sealer.seal(JSON.stringify(read.settings));
    throw new ProblemException({ code: 'NOTICE_CHANNEL.INVALID', message: read.fault });
  }

  private settingsOf({ sealedSettings }: NoticeChannel): unknown {
    return JSON.parse(this.sealer.open(sealedSettings));
  }

  private secretsOf(channel: NoticeChannel): Record<string, unknown> {
    const { url, secret, password } = this.settingsOf(channel) as Record<string, unknown>;
    return { url, secret, password };
  }

  private toDto(channel: NoticeChannel): NoticeChannelDto {
    const { id, kind, name, enabled, testedAt, testFault } = channel;
    const settings = this.senders.of(kind).shown(this.settingsOf(channel));
    return { id, kind, name, enabled, settings, testedAt: testedAt?.toISOString() ?? null, testFault };
  }

  private record(userId: number, verb: string, { id, kind }: NoticeChannel): Promise<void> {
    return this.audit.record({
      userId,
      action: `NOTICE_CHANNEL.${verb}`,
      subject: `notice-channel:${id}`,
      detail: { kind },
    });
  }
}
