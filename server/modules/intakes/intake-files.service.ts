import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Problem } from '../../../domain/problem';
import { Clock } from '../../clock/clock';
import { Sealer } from '../../crypto/seal';
import { ProblemException } from '../../http/problem.exception';
import { IntakeCheckJobsService } from './intake-check-jobs.service';
import { IntakeFile } from './intake-file.entity';
import { Intake } from './intake.entity';
import { refuseClosed } from './intakes.service';

/** A file that arrived, alone or out of a folder or ZIP; one with problems is kept to be told of, not to be read. */
export interface ArrivedFile {
  name: string;
  path: string | null;
  bytes: Buffer;
  problems: Problem[];
}

/** The files of an intake: put in, taken out, and read anew. */
@Injectable()
export class IntakeFilesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly jobs: IntakeCheckJobsService,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  /** All of an upload or nothing; the worker begins to read as soon as they are kept. */
  async add(intakeId: number, files: readonly ArrivedFile[]): Promise<void> {
    await this.changing(intakeId, async (manager) => {
      for (const file of files) await this.addOne(manager, intakeId, file);
    });
  }

  /** Its reading is stopped and it is taken out. 404 where the intake has no such file. */
  async remove(intakeId: number, fileId: number): Promise<void> {
    await this.changing(intakeId, async (manager) => {
      const { affected } = await manager.update(IntakeFile, { id: fileId, intakeId }, { state: 'cancelled' });
      if (affected === 0) throw noFile();
    });
  }

  /** Everything is thrown away; what is being read is stopped. */
  async cancelAll(intakeId: number): Promise<void> {
    await this.changing(intakeId, async (manager) => {
      await manager.update(IntakeFile, { intakeId }, { state: 'cancelled' });
      await manager.update(Intake, { id: intakeId }, { state: 'cancelled', closedAt: this.clock.now() });
    });
  }

  /** Another answer to what blank cells mean: every file is checked anew. */
  async keepBlanks(intakeId: number, blankCells: Intake['blankCells']): Promise<void> {
    await this.changing(intakeId, async (manager, intake) => {
      if (intake.blankCells === blankCells) return;
      await manager.update(Intake, { id: intakeId }, { blankCells });
      await this.checkAgain(manager, intakeId);
    });
  }

  /** Every file that could be read is checked anew: the world has moved. */
  async checkAgain(manager: EntityManager, intakeId: number): Promise<void> {
    const files = await manager.query<[{ id: number }[], number]>(
      `UPDATE intake_files SET state = 'waiting', revision = revision + 1
       WHERE intake_id = $1 AND state IN ('waiting', 'reading', 'checked') RETURNING id`,
      [intakeId],
    );
    for (const { id } of files[0]) await this.jobs.request(id, { manager });
  }

  /** The intake does not close while it is changed. 409 when it is closed. */
  private async changing(
    id: number,
    work: (manager: EntityManager, intake: Intake) => Promise<void>,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const intake = await manager.findOneOrFail(Intake, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      refuseClosed(intake);
      await work(manager, intake);
      await manager.update(Intake, { id }, { changedAt: this.clock.now() });
    });
  }

  private async addOne(
    manager: EntityManager,
    intakeId: number,
    { name, path, bytes, problems }: ArrivedFile,
  ): Promise<void> {
    const isRead = problems.length === 0;
    const { identifiers } = await manager.insert(IntakeFile, {
      ...{ intakeId, name, path, problems, size: bytes.length },
      sealedBytes: this.sealer.sealBytes(bytes),
      receivedAt: this.clock.now(),
      state: isRead ? 'waiting' : 'refused',
    });
    if (isRead) await this.jobs.request(identifiers[0]!.id as number, { manager });
  }
}

export function noFile(): ProblemException {
  return ProblemException.notFound('INTAKE.NO_FILE', '这批上传里没有这个文件，可能已被移除；请刷新页面。');
}
