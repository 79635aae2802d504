import { Injectable } from '@nestjs/common';
import { WebhookClient } from '../../../ingest/http/webhook-client';
import { Config } from '../../config/config';
import { DINGTALK_ROBOT } from './channels/dingtalk.robot';
import { EMAIL_SENDER } from './channels/email.sender';
import { FEISHU_ROBOT } from './channels/feishu.robot';
import type { NoticeSender } from './channels/notice-sender';
import { RobotSender } from './channels/robot-sender';
import { WECOM_ROBOT } from './channels/wecom.robot';
import type { ChannelKind } from './notice-channel.entity';

/** Where the robots of the three products live. */
const ROBOT_HOSTS = ['qyapi.weixin.qq.com', 'oapi.dingtalk.com', 'open.feishu.cn'];

/** The senders, one a kind of channel. */
@Injectable()
export class NoticeSenders {
  private readonly senders: Record<ChannelKind, NoticeSender>;

  constructor({ webhookHosts }: Config) {
    const client = new WebhookClient({ publicHosts: ROBOT_HOSTS, ownHosts: webhookHosts });
    this.senders = {
      email: EMAIL_SENDER as NoticeSender,
      wecom: new RobotSender(WECOM_ROBOT, client) as NoticeSender,
      dingtalk: new RobotSender(DINGTALK_ROBOT, client) as NoticeSender,
      feishu: new RobotSender(FEISHU_ROBOT, client) as NoticeSender,
    };
  }

  of(kind: ChannelKind): NoticeSender {
    return this.senders[kind];
  }
}
