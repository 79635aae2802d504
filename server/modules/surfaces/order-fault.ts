import type { PlatformCard } from '../../../ingest/platforms/platform-card';

/** Why these surfaces cannot be used in this order, one Chinese sentence; null when they can. An empty order can. */
export function orderFault({ title, surfaces }: PlatformCard, order: readonly string[]): string | null {
  const unknown = order.find((name) => !surfaces.some((surface) => surface.name === name));
  if (unknown !== undefined) return `${title}没有“${unknown.slice(0, 40)}”这个采集面，请刷新页面后重新选择。`;
  const twice = order.find((name, index) => order.indexOf(name) !== index);
  if (twice !== undefined) return `采集面“${twice}”列了两次，请只保留一次。`;
  return null;
}

/** The order with what ends a closed platform at its end, wherever it was put. */
export function endLast({ surfaces }: PlatformCard, order: readonly string[]): string[] {
  const isEnd = (name: string) =>
    surfaces.some((surface) => surface.name === name && surface.kind === 'closed');
  return [...order.filter((name) => !isEnd(name)), ...order.filter(isEnd)];
}
