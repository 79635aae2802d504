import type { MigrationInterface, QueryRunner } from 'typeorm';

const INDEX = 'discrepancies_holder_account_kind_idx';
const COLUMNS = 'on discrepancies (holder_id, account_id, kind)';

/** At most one open discrepancy of a kind, of holders without an account too. Of several the oldest stays open. */
export class OneOpenDiscrepancy1353283200005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `delete from discrepancies d using discrepancies older
       where d.closed_at is null and older.closed_at is null and d.account_id is null and older.account_id is null
         and d.holder_id = older.holder_id and d.kind = older.kind and d.id > older.id`,
    );
    await runner.query(`drop index ${INDEX}`);
    await runner.query(`create unique index ${INDEX} ${COLUMNS} nulls not distinct where closed_at is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ${INDEX}`);
    await runner.query(`create unique index ${INDEX} ${COLUMNS} where closed_at is null`);
  }
}
