import type { StoredPageFilter } from '../modules/evidence/stored-pages.service';
import { type ReparseResult, ReparseService } from '../modules/reparse/reparse.service';
import type { CommandIo } from './command-io';
import { withService } from './with-service';

/** Reads the stored pages again; `tell` hears of every difference. */
export function runReparse(
  io: CommandIo,
  filter: StoredPageFilter,
  tell?: (sentence: string) => void,
): Promise<ReparseResult> {
  return withService(io, (service) => service.get(ReparseService, { strict: false }).run(filter, tell));
}
