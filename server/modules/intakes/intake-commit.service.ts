import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock';
import { ProblemException } from '../../http/problem.exception';
import type { Visitor } from '../../http/visitor';
import { JobQueue } from '../../jobs/job-queue';
import { AuditService } from '../audit/audit.service';
import { IntakeDetailService } from './intake-detail.service';
import type { IntakeSheetDto } from './intake-file.dto';
import { IntakeFile } from './intake-file.entity';
import { type CommitMode, Intake } from './intake.entity';
import { refuseClosed } from './intakes.service';

/** The task: take an intake in, payload `{ intakeId }`. */
export const COMMIT_INTAKE = 'intake-commit';

/** Says that an intake shall be taken in. The worker does it. */
@Injectable()
export class IntakeCommitService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly details: IntakeDetailService,
    private readonly queue: JobQueue,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Asked twice is asked once. 409 while files are being read, when nothing can be taken, or one error forbids all. */
  async ask(id: number, mode: CommitMode, visitor: Visitor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const lock = { mode: 'pessimistic_write' as const };
      const intake = await manager.findOneOrFail(Intake, { where: { id }, lock });
      if (intake.state === 'committing' || intake.state === 'committed') return;
      refuseClosed(intake);
      await this.refuseUnready(manager, id, mode);
      const now = this.clock.now();
      const asked = { state: 'committing' as const, mode, commitAskedAt: now, changedAt: now };
      await manager.update(Intake, { id }, asked);
      await manager.update(IntakeFile, { intakeId: id }, { fault: null });
      const detail = { mode };
      await this.audit.record(
        { userId: visitor.id, action: 'INTAKE.COMMIT', subject: `intake:${id}`, detail },
        manager,
      );
      await this.queue.add(COMMIT_INTAKE, { intakeId: id }, { jobKey: `${COMMIT_INTAKE}:${id}`, manager });
    });
  }

  private async refuseUnready(manager: EntityManager, intakeId: number, mode: CommitMode): Promise<void> {
    const files = await manager.findBy(IntakeFile, { intakeId });
    if (files.some(({ state }) => state === 'waiting' || state === 'reading'))
      throw ProblemException.conflict('INTAKE.NOT_READ', '还有文件没有读完，请等全部读完后再入库。');
    const present = new Set(files.filter(({ state }) => state === 'checked').map(({ id }) => id));
    const sheets = (await this.details.sheetsOf(intakeId)).filter(
      ({ fileId, selected, result }) => present.has(fileId) && selected && result === null,
    );
    const faulty = sheets.find(({ blocked, counts }) => blocked || counts.errors > 0);
    if (mode === 'all-or-nothing' && faulty) throw hasErrors(faulty);
    if (sheets.some(({ blocked }) => !blocked)) return;
    throw ProblemException.conflict(
      'INTAKE.NOTHING_TO_TAKE',
      '没有可以入库的附表；请勾选附表，或按提示改正后重新上传。',
    );
  }
}

function hasErrors({ sheet, unitName, counts }: IntakeSheetDto): ProblemException {
  const message = `“${unitName ?? sheet}”的“${sheet}”还有 ${counts.errors} 处错误，按“全部无误才入库”一行也不入；请改正、取消勾选这张表，或改为只收无误的行。`;
  return ProblemException.conflict('INTAKE.HAS_ERRORS', message);
}
