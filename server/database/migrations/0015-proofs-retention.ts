import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proofs that stand by themselves, and bodies that are deleted when their time is over. */
export class ProofsRetention1353283200015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table proofs');
    await runner.query('delete from evidence where gzipped_body is null');
    await runner.query(`alter table evidence alter gzipped_body set not null,
      drop full_size, drop packed_size, drop deleted_at`);
  }
}

const STATEMENTS = [
  `create table proofs (
    check_id bigint primary key,
    account_id integer not null references accounts on delete cascade,
    at timestamptz not null,
    surface text not null,
    outcome text not null,
    status integer,
    final_url text,
    detail text,
    fragment text,
    parser_version text not null,
    asked_uid text,
    reading jsonb,
    evidence_sha256 text
  )`,
  `create index proofs_account_at_idx on proofs (account_id, at)`,
  `create index proofs_evidence_sha256_at_idx on proofs (evidence_sha256, at)`,
  `create index proofs_at_check_idx on proofs (at, check_id)`,
  `alter table evidence alter gzipped_body drop not null,
    add full_size integer, add packed_size integer, add deleted_at timestamptz`,
  `update evidence set full_size = size, packed_size = octet_length(gzipped_body)`,
  `alter table evidence alter full_size set not null, alter packed_size set not null`,
  // Proofs of before: what was read stands in the run that the check began.
  `insert into proofs
  select c.id, c.account_id, c.at, c.surface, c.outcome, c.status, c.final_url, c.detail, c.fragment,
    c.parser_version, a.uid, case when s.id is not null then jsonb_build_object(
      'uid', s.uid, 'handle', s.handle, 'nickname', s.nickname, 'verified', s.verified,
      'verifiedKind', s.verified_kind, 'verifiedType', s.verified_type, 'reason', s.reason,
      'following', s.following, 'followers', s.followers, 'posts', s.posts, 'lastPostAt', s.last_post_at,
      'rounded', coalesce(greatest(s.following_step, s.followers_step, s.posts_step) > 1, false),
      'steps', jsonb_build_object('following', s.following_step, 'followers', s.followers_step,
        'posts', s.posts_step)) end, c.evidence_sha256
  from checks c
  join accounts a on a.id = c.account_id
  left join snapshots s on s.account_id = c.account_id and s.check_id = c.id
  where c.evidence_sha256 is not null`,
];
