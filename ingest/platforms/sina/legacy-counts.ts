import type { CheerioAPI } from 'cheerio';
import { loadFragment } from '../page-fragment';
import type { WrittenCounts } from '../reading-counts';

type CountName = keyof WrittenCounts;

const ORDER: readonly CountName[] = ['following', 'followers', 'posts'];
const NODE_TYPES: Record<string, CountName> = { follow: 'following', fans: 'followers', weibo: 'posts' };
const LABELS: readonly [RegExp, CountName][] = [
  [/粉丝|粉絲|followers?\b|fans\b/i, 'followers'],
  [/关注|關注|follow(?:ing|s)?\b/i, 'following'],
  [/微博|weibo|posts?\b/i, 'posts'],
];

/**
 * The three counts of a desktop page's counter block. Each `<strong>` is known by its node-type or by the
 * label beside it (Simplified, Traditional, English); three without any known label stand in Sina's order:
 * following, followers, posts.
 */
export function readLegacyCounts(html: string): WrittenCounts {
  const $ = loadFragment(html);
  const cells = $('strong')
    .toArray()
    .map((strong) => ({ name: nameOf($, strong), written: $(strong).text() }));
  const named = cells.filter((cell) => cell.name !== null);
  if (named.length === 0 && cells.length === ORDER.length) {
    return Object.fromEntries(cells.map((cell, index) => [ORDER[index]!, cell.written]));
  }
  return Object.fromEntries(named.map((cell) => [cell.name, cell.written]));
}

function nameOf($: CheerioAPI, strong: Parameters<CheerioAPI>[0]): CountName | null {
  const element = $(strong as never);
  const byType = NODE_TYPES[element.attr('node-type') ?? ''];
  if (byType) return byType;
  const label = element.parent().clone().children('strong').remove().end().text();
  return LABELS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}
