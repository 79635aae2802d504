import { type Basis, basisShares } from '../../../domain/basis';
import { shanghaiDay } from '../../../domain/local-time';

/** What the figures of a workbook rest on, in words; a part that is not whole is never written as 100 %. */
export function basisLine(basis: Basis): string {
  const shares = basisShares(basis);
  if (shares === null) return '依据：名单上还没有微博账号';
  const parts = [`${limitText(basis.limitHours)}内核验 ${Math.floor(shares.fresh * 100)}%`];
  if (basis.stale > 0) parts.push(`${Math.ceil(shares.stale * 100)}% 已过期${oldestText(basis)}`);
  if (basis.unread > 0) parts.push(`${basis.unread} 个从未核验`);
  return `依据：${parts.join('；')}`;
}

function limitText(hours: number): string {
  return hours % 24 === 0 ? `${hours / 24} 天` : `${hours} 小时`;
}

function oldestText({ oldestReadAt }: Basis): string {
  if (oldestReadAt === null) return '';
  const [, month, day] = shanghaiDay(new Date(oldestReadAt)).split('-').map(Number);
  return `（最早 ${month}月${day}日）`;
}
