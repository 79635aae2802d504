import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock';
import { IntakeCheckJobsService } from './intake-check-jobs.service';
import { IntakeCheckService } from './intake-check.service';
import { IntakeFile } from './intake-file.entity';
import { noFile } from './intake-files.service';
import { Intake } from './intake.entity';
import { refuseClosed } from './intakes.service';

/** A file with more rows or bytes is checked by the worker, so that this process goes on answering others. */
const MOST_ROWS_HERE = 3000;
const MOST_BYTES_HERE = 500_000;
/** A worker takes over when this process has not checked the file by then. */
const TAKE_OVER_MS = 60_000;
/** The answer then says how far it is: the file is still waiting or being read. */
const LONGEST_WAIT_MS = 60_000;
const LOOK_EVERY_MS = 200;

/** Checks a file again after people changed something, before they get their answer. */
@Injectable()
export class IntakeRecheckService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly checks: IntakeCheckService,
    private readonly jobs: IntakeCheckJobsService,
    private readonly clock: Clock,
  ) {}

  /** The change and its check belong together: what dies here in between is checked by a worker. */
  async after(
    { id }: Pick<IntakeFile, 'id'>,
    change: (manager: EntityManager, file: IntakeFile) => Promise<unknown>,
  ): Promise<void> {
    const isSmall = await this.dataSource.transaction(async (manager) => {
      const file = await openFile(manager, id);
      const isCheckedHere = file.size <= MOST_BYTES_HERE && (await rowsOf(manager, id)) <= MOST_ROWS_HERE;
      await change(manager, file);
      await manager.update(
        IntakeFile,
        { id },
        { revision: file.revision + 1, state: 'waiting', fault: null },
      );
      await manager.update(Intake, { id: file.intakeId }, { changedAt: this.clock.now() });
      const runAt = new Date(Date.now() + TAKE_OVER_MS);
      await this.jobs.request(id, { manager, ...(isCheckedHere && { runAt }) });
      return isCheckedHere;
    });
    if (isSmall) await this.checks.check(id, new AbortController().signal);
    else await this.checkedByWorker(id);
  }

  private async checkedByWorker(id: number): Promise<void> {
    const until = Date.now() + LONGEST_WAIT_MS;
    while (Date.now() < until) {
      const file = await this.dataSource.getRepository(IntakeFile).findOneBy({ id });
      if (file?.state !== 'waiting' && file?.state !== 'reading') return;
      await wait(LOOK_EVERY_MS);
    }
  }
}

async function rowsOf(manager: EntityManager, fileId: number): Promise<number> {
  const [sum] = await manager.query<[{ rows: number }]>(
    `SELECT coalesce(sum((counts->>'rows')::int), 0)::int AS rows FROM intake_sheets WHERE file_id = $1`,
    [fileId],
  );
  return sum.rows;
}

/** The file, held against changes of others; 404 when it was taken out, 409 when its intake is closed. */
async function openFile(manager: EntityManager, id: number): Promise<IntakeFile> {
  const { intakeId } = await manager.findOneByOrFail(IntakeFile, { id });
  const lock = { mode: 'pessimistic_write' as const };
  refuseClosed(await manager.findOneOrFail(Intake, { where: { id: intakeId }, lock }));
  const file = await manager
    .createQueryBuilder(IntakeFile, 'file')
    .addSelect('file.sealedEdits')
    .where('file.id = :id', { id })
    .setLock('pessimistic_write')
    .getOneOrFail();
  if (file.state === 'cancelled') throw noFile();
  return file;
}
