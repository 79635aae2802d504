import type { PlatformCard } from '../../../ingest/platforms/platform-card';

/** Why these surfaces cannot be used in this order, one Chinese sentence; null when they can. An empty order can. */
export function orderFault({ title, surfaces }: PlatformCard, order: readonly string[]): string | null {
  const unknown = order.find((name) => !surfaces.some((surface) => surface.name === name));
  if (unknown !== undefined) return `${title}没有“${unknown.slice(0, 40)}”这个采集面，请刷新页面后重新选择。`;
  const twice = order.find((name, index) => order.indexOf(name) !== index);
  if (twice !== undefined) return `采集面“${twice}”列了两次，请只保留一次。`;
  const end = surfaces.find(({ name, kind }) => kind === 'closed' && order.includes(name));
  if (end && order.at(-1) !== end.name) return `“${end.title}”是最后一步，请把它排在其他采集面之后。`;
  return null;
}
