import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock';
import { JobQueue } from '../../jobs/job-queue';
import { JobTasks } from '../../jobs/job-tasks';
import type { SendResult } from './channels/notice-sender';
import { NoticeAddressesService } from './notice-addresses.service';
import { NoticeChannelsService } from './notice-channels.service';
import { NoticeDelivery } from './notice-delivery.entity';

/** The task: send one delivery, payload `{ deliveryId }`. */
const DELIVER = 'deliver-notice';
const MOST_ATTEMPTS = 5;
const FIRST_PAUSE_MINUTES = 2;

/** Carries notices out of the house: each delivery once, with a few attempts where the way is blocked. */
@Injectable()
export class NoticeDeliveriesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly channels: NoticeChannelsService,
    private readonly addresses: NoticeAddressesService,
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    tasks: JobTasks,
  ) {
    tasks.register(
      DELIVER,
      (payload) => this.deliver(deliveryIdOf(payload)),
      (payload) => this.giveUp(deliveryIdOf(payload)),
    );
  }

  /** Has a notice sent through a channel, once the transaction is committed. Asking again tries again only what failed. */
  async send(manager: EntityManager, noticeId: number, channelId: number): Promise<void> {
    const [delivery] = await manager.query<{ id: number }[]>(
      `INSERT INTO notice_deliveries (notice_id, channel_id, state) VALUES ($1, $2, 'waiting')
       ON CONFLICT (notice_id, channel_id) DO UPDATE SET state = 'waiting', attempts = 0
       WHERE notice_deliveries.state = 'failed' RETURNING id`,
      [noticeId, channelId],
    );
    if (delivery)
      await this.queue.add(DELIVER, { deliveryId: delivery.id }, { ...jobOf(delivery.id), manager });
  }

  /** One attempt. What has been sent or given up is left alone. */
  async deliver(deliveryId: number): Promise<void> {
    const delivery = await this.dataSource.manager.findOne(NoticeDelivery, {
      where: { id: deliveryId },
      relations: { channel: true, notice: true },
    });
    if (!delivery || delivery.state !== 'waiting') return;
    const { channel, notice } = delivery;
    const to = notice.unitId === null ? null : await this.addresses.of(notice.unitId);
    const attempts = delivery.attempts + 1;
    // Before the attempt: a crash in the middle must not start the count anew.
    await this.dataSource.manager.update(NoticeDelivery, { id: deliveryId }, { attempts });
    const { title, body } = notice;
    await this.note(deliveryId, attempts, await this.channels.send(channel, { title, body, to }));
  }

  private async giveUp(id: number): Promise<void> {
    const fault = '发送时系统出了问题，没有发出，请重新发送。';
    await this.dataSource.manager.update(
      NoticeDelivery,
      { id, state: 'waiting' },
      { state: 'failed', fault },
    );
  }

  private async note(id: number, attempts: number, result: SendResult): Promise<void> {
    const again = result.kind === 'later' && attempts < MOST_ATTEMPTS;
    const state = result.kind === 'sent' ? 'sent' : again ? 'waiting' : 'failed';
    const sentAt = result.kind === 'sent' ? this.clock.now() : null;
    const fault = result.kind === 'sent' ? null : result.fault;
    await this.dataSource.manager.update(NoticeDelivery, { id }, { state, sentAt, fault });
    if (again)
      await this.queue.add(DELIVER, { deliveryId: id }, { ...jobOf(id), runAt: pauseAfter(attempts) });
  }
}

function deliveryIdOf(payload: unknown): number {
  return (payload as { deliveryId: number }).deliveryId;
}

function jobOf(deliveryId: number): { jobKey: string } {
  return { jobKey: `${DELIVER}:${deliveryId}` };
}

/** Twice as long each time; of the real clock, as all jobs. */
function pauseAfter(attempts: number): Date {
  return new Date(Date.now() + FIRST_PAUSE_MINUTES * 60_000 * 2 ** (attempts - 1));
}
