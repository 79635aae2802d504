import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which surfaces of a platform are used, in which order, and the sealed cookies and tokens they need. */
export class SurfaceSettings1353283200012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table surface_settings (
        platform text primary key,
        surfaces text[] not null,
        set_at timestamptz not null,
        set_by_id integer references users on delete set null
      )`,
    );
    await runner.query(
      `create table platform_credentials (
        platform text not null,
        kind text not null,
        sealed_value text not null,
        set_at timestamptz not null,
        set_by_id integer references users on delete set null,
        primary key (platform, kind)
      )`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table surface_settings, platform_credentials');
  }
}
