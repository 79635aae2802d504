import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { stopsHost } from '../../../domain/outcome';
import type { Platform } from '../../../domain/platform';
import { Clock } from '../../clock/clock';
import type { PageVisit } from '../checks/page-visitor.service';
import { DiscrepanciesService } from '../discrepancies/discrepancies.service';
import { AliasCheck } from './alias-check.entity';
import { DUE_ALIASES } from './alias-check.queries';
import { AliasQuestionService } from './alias-question.service';
import { aliasDueAt, aliasVerdict } from './alias-verdict';

/** An account followed by its uid, which a form names by an alias. */
interface AliasedAccount {
  id: number;
  campaignId: number;
  unitId: number;
  holderId: number;
  platform: Platform;
  uid: string;
  alias: string;
  typedAddress: string;
}

/** Aliases asked for in one go: a small part of what a host gives in an hour. */
const MOST_AT_ONCE = 20;

/**
 * Watches whether aliases still lead to the accounts they were resolved to. An account is followed by its uid
 * whatever becomes of its alias: one that opens somebody else's page is a discrepancy, for people to settle.
 */
@Injectable()
export class AliasChecksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly questions: AliasQuestionService,
    private readonly discrepancies: DiscrepanciesService,
    private readonly clock: Clock,
  ) {}

  /** Asks for what is due until the gate closes; the number of aliases asked for. */
  async run(signal?: AbortSignal): Promise<number> {
    const due: AliasedAccount[] = await this.dataSource.query(DUE_ALIASES, [this.clock.now(), MOST_AT_ONCE]);
    let asked = 0;
    for (const account of due) {
      const visit = signal?.aborted ? null : await this.questions.ask(account.platform, account.alias);
      if (!visit || stopsHost(visit.outcome)) break;
      await this.record(account, visit);
      asked += 1;
    }
    return asked;
  }

  private async record(account: AliasedAccount, visit: PageVisit): Promise<void> {
    const { id: accountId, alias, holderId, campaignId, unitId } = account;
    const { at, outcome, reading } = visit;
    const verdict = aliasVerdict(visit, account.uid);
    const key = { holderId, accountId, kind: 'alias-moved' as const };
    await this.dataSource.transaction(async (manager) => {
      const row = { accountId, alias, askedAt: at, dueAt: aliasDueAt(verdict, at), outcome };
      await manager.upsert(AliasCheck, { ...row, leadsTo: reading?.uid ?? null }, ['accountId']);
      if (verdict === 'ours') await this.discrepancies.settle(manager, [key], at);
      if (verdict !== 'moved') return;
      const words = { claimed: account.typedAddress, seen: movedText(account, visit) };
      await this.discrepancies.open(manager, [{ ...key, ...words, campaignId, unitId, checkId: null, at }]);
    });
  }
}

function movedText({ alias, uid }: AliasedAccount, { reading }: PageVisit): string {
  const shown = `“${reading?.nickname ?? '无昵称'}”（UID ${reading?.uid}）`;
  return `“${alias}”现在打开的是${shown}，不是一直核验的 UID ${uid}`;
}
