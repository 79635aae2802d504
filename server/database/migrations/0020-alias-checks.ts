import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the aliases that forms name lead to, once the accounts behind them are followed by uid. */
export class AliasChecks1353283200020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table alias_checks (
        account_id integer primary key references accounts on delete cascade,
        alias text not null,
        asked_at timestamptz not null,
        due_at timestamptz not null,
        outcome text not null,
        leads_to text
      )`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table alias_checks');
  }
}
