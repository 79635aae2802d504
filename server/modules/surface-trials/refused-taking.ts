import { shanghaiIso } from '../../../domain/local-time';
import type { Taking } from '../hosts/hosts.service';

type Refused = Exclude<Taking, { kind: 'granted' }>;
type ClosedNow = Extract<Taking, { kind: 'closed-now' }>;

const CLOSED_BY: Record<ClosedNow['why'], string> = {
  hours: '不在允许访问的时段',
  blackout: '正在停用期',
  'daily-budget': '今天的限量已经用完',
};

/** Why the gate of a host gave no slot, one Chinese sentence with what to do. Nothing was sent. */
export function refusedTaking(taking: Refused, host: string): string {
  switch (taking.kind) {
    case 'stopped':
      return `站点 ${host} 暂停到 ${moment(taking.until)}（${reasonOf(taking)}），没有发出请求；请等到那时，或先结束等待再试。`;
    case 'full':
      return `站点 ${host} 接下来一分钟的访问已经排满，没有发出请求；请一分钟后再试。`;
    case 'closed-now':
      return `站点 ${host} ${CLOSED_BY[taking.why]}，${opening(taking)}，没有发出请求；请到那时再试，或先改规则。`;
    case 'probe-due':
      return `站点 ${host} 的暂停到期后要先用对照账号探测，探测没有通过，没有再发请求；请几分钟后再试。`;
  }
}

function reasonOf({ reason }: Extract<Taking, { kind: 'stopped' }>): string {
  return reason?.replace(/。$/, '') ?? '原因不明';
}

function opening({ until }: ClosedNow): string {
  return until === null ? '一年之内都不会开放' : `${moment(until)} 起可以访问`;
}

function moment(at: Date): string {
  return shanghaiIso(at).slice(0, 16).replace('T', ' ');
}
