import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reads are shared out: what each account has shown of its changes, the rules of each host, and the plan in force. */
export class CheckBudget1353283200013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table pace_plans, host_rules');
    await runner.query('alter table host_gates drop column taken_on, drop column taken');
    await runner.query('drop index accounts_platform_tier_next_check_at_idx');
    await runner.query(
      'create index accounts_platform_next_check_at_idx on accounts (platform, next_check_at) where next_check_at is not null',
    );
    await runner.query(
      `alter table accounts drop column readings, drop column changes, drop column observed_days,
        drop column changed_days, drop column change_rate, drop column asked_at`,
    );
  }
}

const STATEMENTS = [
  `alter table accounts
    add column readings integer not null default 0,
    add column changes integer not null default 0,
    add column observed_days double precision not null default 0,
    add column changed_days double precision not null default 0,
    add column change_rate double precision,
    add column asked_at timestamptz`,
  'drop index accounts_platform_next_check_at_idx',
  // The expression is that of QUEUE_TIER: the queue is read tier by tier, the longest overdue first.
  `create index accounts_platform_tier_next_check_at_idx on accounts (platform, (case
    when asked_at is not null then 0
    when presence <> 'present' then 3
    when (unverified_seen_at is not null or absent_seen_at is not null) then 0
    when coalesce(last_outcome in ('hidden', 'frozen', 'identity-mismatch'), false) then 3
    when (claimed_state = 'verified' and verified is not true) then 1
    when last_read_at is null then 2
    else 3 end), next_check_at) where next_check_at is not null`,
  `alter table host_gates
    add column taken_on date,
    add column taken integer not null default 0`,
  `create table host_rules (
    host text primary key,
    pace_seconds double precision,
    faster boolean not null default false,
    daily_budget integer,
    hours jsonb not null default '[]',
    blackouts jsonb not null default '[]',
    saved_at timestamptz not null,
    saved_by_id integer references users on delete set null
  )`,
  `create table pace_plans (
    platform text primary key,
    multiplier double precision,
    spread_multiplier double precision,
    reads_per_day double precision,
    priors jsonb not null,
    planned_at timestamptz not null
  )`,
];
