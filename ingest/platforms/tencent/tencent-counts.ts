import type { CheerioAPI } from 'cheerio';
import type { WrittenCounts } from '../reading-counts';

const LABELS: readonly [RegExp, keyof WrittenCounts][] = [
  [/听众|聽眾|followers?/i, 'followers'],
  [/收听|收聽|following/i, 'following'],
  [/广播|廣播|broadcasts?|tweets?/i, 'posts'],
];

/** 听众, 收听 and 广播 of a profile: the number stands in the list item of its label, or in the next one. */
export function readTencentCounts($: CheerioAPI): WrittenCounts {
  const items = $('li')
    .toArray()
    .map((item) => $(item).text().replace(/\s+/g, ' ').trim());
  const counts: WrittenCounts = {};
  for (const [index, item] of items.entries()) {
    const name = LABELS.find(([label]) => label.test(item))?.[1];
    if (!name || counts[name] !== undefined) continue;
    counts[name] = numberIn(item) ?? numberIn(items[index + 1] ?? '');
  }
  return counts;
}

function numberIn(text: string): string | undefined {
  return /\d[\d,.]*\s*[万亿萬億]?\+?/.exec(text)?.[0];
}
