import { CheckingHouse, START } from '../../integration/checks/checking-house';
import type { ReplicaOptions } from '../../replica/replica';
import { WorkerProcess } from './worker-process';

/** Real workers on one queue beside a replica that counts what it is asked. Close it in `afterAll`. */
export class WorkerHouse extends CheckingHouse {
  private readonly workers: WorkerProcess[] = [];
  private readonly uids: string[] = [];

  /** Makes accounts that are due, each with a verified page. */
  async openWith(accounts: number, replica: Partial<ReplicaOptions> = {}): Promise<void> {
    await this.open({}, replica);
    for (const { uid } of await this.accounts(accounts)) {
      this.page(uid!, { verified: true, verifiedType: 1, reason: '示例官方微博' });
      this.uids.push(uid!);
    }
  }

  override async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.end('SIGKILL')));
    await super.close();
  }

  /** A worker whose clock starts at this moment and runs on. */
  startWorker(now = START, settings: Record<string, string> = {}): WorkerProcess {
    const worker = new WorkerProcess({
      DATABASE_URL: this.started.config.databaseUrl!,
      TUANWEI_REPLICA_URL: this.replica.url,
      TUANWEI_PACE_SECONDS: '0',
      TUANWEI_NOW: now.toISOString(),
      ...settings,
    });
    this.workers.push(worker);
    return worker;
  }

  async count(from: string): Promise<number> {
    const [row] = await this.query<{ count: number }>(`select count(*)::int as count from ${from}`);
    return row!.count;
  }

  /** How often the replica was asked for each account, in the order in which they were made. */
  requests(): number[] {
    const { byUid } = this.replica.stats();
    return this.uids.map((uid) => byUid[uid] ?? 0);
  }

  /** What must be true when every account has been checked once: nothing lost, nothing twice, nothing half. */
  async expectEachCheckedOnce(): Promise<void> {
    const each = this.uids.length;
    const states = await this.query(`
      select (select count(*)::int from checks) as checks,
        (select count(distinct account_id)::int from checks) as "checkedAccounts",
        (select count(*)::int from verifications where to_at is null and counts) as verifications,
        (select count(*)::int from snapshots where readings = 1) as snapshots,
        (select count(*)::int from accounts where verified and counts and failures = 0
          and last_check_at is not null) as "knownAccounts"`);
    expect(states).toEqual([
      { checks: each, checkedAccounts: each, verifications: each, snapshots: each, knownAccounts: each },
    ]);
  }
}
