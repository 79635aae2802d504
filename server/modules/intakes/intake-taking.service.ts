import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock';
import { JobTasks } from '../../jobs/job-tasks';
import { COMMIT_INTAKE } from './intake-commit.service';
import { IntakeFile } from './intake-file.entity';
import { IntakeFilesService } from './intake-files.service';
import { Intake } from './intake.entity';
import { IntakeSheetTakingService } from './intake-sheet-taking.service';

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
    if (intake.mode === 'good-rows') await this.sheets.takeEach(intake, signal);
    else if (!(await this.sheets.takeAll(intake, signal))) {
      await this.reopen(id);
      return;
    }
    const closed = { state: 'committed' as const, closedAt: this.clock.now(), changedAt: this.clock.now() };
    await this.dataSource.getRepository(Intake).update({ id, state: 'committing' }, closed);
  }

  /** The world has moved since the check: all is checked anew, so that people see what stands in the way. */
  private async reopen(id: number): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.open(manager, id);
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
