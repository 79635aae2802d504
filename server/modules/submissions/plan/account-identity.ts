import type { FormNumber } from '../../../../domain/form';
import { isPlatform, type Platform } from '../../../../domain/platform';
import { definitionOf } from '../../../../ingest/forms/form-definitions';
import type { FormRow } from '../../../../ingest/forms/workbook-reading';
import type { ProfileAddress } from '../../../../ingest/platforms/profile-address';
import { textOf } from './row-text';

/** How an account is found: by the platform's uid, else by the alias its address shows. */
export interface AccountIdentity {
  platform: Platform;
  uid: string | null;
  /** Custom domain, 微号, or nickname with `@` in front: nicknames live in another namespace. */
  alias: string | null;
}

/**
 * Which account a row means. `not-checked`: on a platform whose pages nobody visits; `missing`: no address.
 * That address, uid and platform agree is the reader's matter.
 */
export function accountIdentity(row: FormRow, form: FormNumber): AccountIdentity | 'not-checked' | 'missing' {
  const platform = definitionOf(form).platform ?? row.platform;
  if (!isPlatform(platform)) return 'not-checked';
  const { address } = row;
  const uid = address?.kind === 'uid' ? address.uid : textOf(row, 'uid');
  const alias = address?.kind === 'alias' ? aliasOf(address) : null;
  return uid === null && alias === null ? 'missing' : { platform, uid, alias };
}

function aliasOf(address: Extract<ProfileAddress, { kind: 'alias' }>): string {
  return address.namespace === 'nickname' ? `@${address.alias}` : address.alias;
}
