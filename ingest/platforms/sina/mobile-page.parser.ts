import { isObject, type JsonObject, objectsIn, type PageDocument } from '../page-document';
import type { ParsedSubject, SurfaceParser } from '../surface-parser';
import { scriptValue } from './script-value';
import { authorsOf } from './sina-authors';
import { isSinaUser, readSinaUser } from './sina-user';

/**
 * Pages of `m.weibo.cn`, whose script carries `$render_data`: until 2016 the blocks of a profile page
 * (`stage.page`), since then one post with its author (`status`).
 */
export const mobilePageParser: SurfaceParser = { surface: 'mobile', version: 'sina-mobile-page-1', parse };

const BLOCKS = /['"]page['"]\s{0,9}:\s{0,9}(?=\[)/;
const DATA = /\$render_data\s{0,9}=\s{0,9}(?=[[{])/;

function parse({ text, json, fetchedAt }: PageDocument): ParsedSubject[] | null {
  const start = json ? -1 : text.indexOf('$render_data');
  if (start === -1) return null;
  const script = text.slice(start);
  const profiles = objectsIn(scriptValue(script, BLOCKS)).map(asUser).filter(isSinaUser);
  if (profiles.length > 0) return profiles.map((user) => readSinaUser(user, [], fetchedAt));
  const data = scriptValue(script, DATA);
  const posts = (Array.isArray(data) ? objectsIn(data) : [data].filter(isObject)).map(({ status }) => status);
  return authorsOf(posts.filter(isObject), fetchedAt);
}

/** These pages write flags as texts. */
const FLAGS: Record<string, boolean> = { '1': true, '0': false, '': false, true: true, false: false };

/** A profile block under the names of the interfaces; the other blocks have none of these counts. */
function asUser(block: JsonObject): JsonObject {
  if (!('fansNum' in block)) return {};
  const { name, attNum, fansNum, mblogNum, verified, ...rest } = block;
  return {
    ...rest,
    verified: FLAGS[String(verified)],
    screen_name: name,
    friends_count: attNum,
    followers_count: fansNum,
    statuses_count: mblogNum,
  };
}
