import { objectsIn, type PageDocument } from '../page-document';
import type { ParsedSubject, SurfaceParser } from '../surface-parser';
import { isSinaUser, readSinaUser } from './sina-user';

/**
 * `c.api.weibo.com/2/users/show_batch/other`: `{users: […]}`, those of the accounts asked for that are shown.
 * Anything else, errors included, is left to the other parsers.
 */
export const openapiBatchParser: SurfaceParser = {
  surface: 'openapi-batch',
  version: 'sina-openapi-batch-1',
  listsAccounts: true,
  parse,
};

function parse({ json, fetchedAt }: PageDocument): ParsedSubject[] | null {
  if (!json || !Array.isArray(json.users) || 'error_code' in json) return null;
  return objectsIn(json.users)
    .filter(isSinaUser)
    .map((user) => readSinaUser(user, [], fetchedAt));
}
