import { ChecksService, type RunSummary } from '../modules/checks/checks.service';
import type { CommandIo } from './command-io';
import { withService } from './with-service';

/** Visits every account that is due, or one, due or not; null when there is no such account. */
export function runChecks(
  io: CommandIo,
  of: { account?: number; limit?: number },
): Promise<RunSummary | null> {
  return withService(io, async (service) => {
    const checks = service.get(ChecksService, { strict: false });
    return of.account === undefined ? checks.runDue({ limit: of.limit }) : checks.runAccount(of.account);
  });
}
