import { shanghaiIso } from '../../../domain/local-time';
import type { InboxFile } from './inbox-file.entity';
import type { Companion } from './settle-file';
import { reasonPlace, resultPlace } from './settled-place';

/** What is laid beside a settled file; `bytes` are null when it has been moved already, with all that belongs to it. */
export async function companionsOf(row: InboxFile, bytes: Buffer | null): Promise<Companion[]> {
  const target = row.target!;
  const { files } = row.result!;
  const json = { path: row.path, receivedAt: shanghaiIso(row.seenAt), files };
  const result = { place: resultPlace(target), bytes: Buffer.from(`${JSON.stringify(json, null, 2)}\n`) };
  const reasons = files
    .filter(({ sheets }) => sheets.length === 0)
    .flatMap(({ problems }) => problems.map(({ message }) => message));
  if (reasons.length === 0) return [result];
  return [result, { place: reasonPlace(target), bytes: Buffer.from(`${reasons.join('\r\n')}\r\n`) }];
}
