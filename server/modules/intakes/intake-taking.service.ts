import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock';
import { JobTasks } from '../../jobs/job-tasks';
import { COMMIT_INTAKE } from './intake-commit.service';
import { IntakeFile } from './intake-file.entity';
import { IntakeFilesService } from './intake-files.service';
import { Intake } from './intake.entity';
import { type Hindrance, IntakeSheetTakingService } from './intake-sheet-taking.service';

/** Takes intakes in: done by the worker, begun again where a worker died, each sheet exactly once. */
@Injectable()
export class IntakeTakingService implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly tasks: JobTasks,
    private readonly sheets: IntakeSheetTakingService,
    private readonly files: IntakeFilesService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.tasks.register(
      COMMIT_INTAKE,
      (payload, signal) => this.take(intakeIdOf(payload), signal),
      (payload) => this.giveUp(intakeIdOf(payload)),
    );
  }

  /** What was taken before the worker died is not taken again. */
  async take(id: number, signal: AbortSignal): Promise<void> {
    const intake = await this.dataSource.getRepository(Intake).findOneBy({ id });
    if (intake?.state !== 'committing') return;
    const hindrance =
      intake.mode === 'good-rows'
        ? await this.sheets.takeEach(intake, signal)
        : await this.sheets.takeAll(intake, signal);
    if (hindrance) await this.reopen(id, hindrance);
    else await this.close(id);
  }

  private async close(id: number): Promise<void> {
    const closed = { state: 'committed' as const, closedAt: this.clock.now(), changedAt: this.clock.now() };
    await this.dataSource.getRepository(Intake).update({ id, state: 'committing' }, closed);
  }

  /**
   * Its files contradict each other, or the world has moved since the check: people are told what stood in the way,
   * and all is checked anew.
   */
  private async reopen(id: number, { fileId, message }: Hindrance): Promise<void> {
    const fault = `按“全部无误才入库”，整批没有入库，因为${message}`;
    await this.dataSource.transaction(async (manager) => {
      await this.open(manager, id);
      await manager.update(IntakeFile, { id: fileId }, { fault });
      await this.files.checkAgain(manager, id);
    });
  }

  /** What was taken stays taken; the rest can be asked for again. */
  private async giveUp(id: number): Promise<void> {
    const fault =
      '入库时系统出错，没有全部完成；已入库的附表不会重复，请再次点“入库”完成其余，仍不行请联系管理员。';
    await this.dataSource.transaction(async (manager) => {
      await this.open(manager, id);
      await manager.update(IntakeFile, { intakeId: id, state: 'checked' }, { fault });
    });
  }

  private async open(manager: EntityManager, id: number): Promise<void> {
    await manager.update(
      Intake,
      { id, state: 'committing' },
      { state: 'open', mode: null, commitAskedAt: null },
    );
  }
}

function intakeIdOf(payload: unknown): number {
  return (payload as { intakeId: number }).intakeId;
}
