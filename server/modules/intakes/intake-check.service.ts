import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import { Clock } from '../../clock/clock';
import { SheetCheckService } from '../submissions/sheet-check.service';
import { IntakeCheckStore } from './intake-check-store.service';
import { IntakeFile } from './intake-file.entity';
import { type StagedFile, receivedFile } from './staged-file';
import { StagedFilesService } from './staged-files.service';

/** How often it is looked whether somebody has cancelled or changed the file that is being read. */
const WATCH_MS = 500;

/** Reads and checks a file of an intake, and keeps what came of it. */
@Injectable()
export class IntakeCheckService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly staged: StagedFilesService,
    private readonly sheets: SheetCheckService,
    private readonly store: IntakeCheckStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Checks the file as people last left it; one that is cancelled, gone or already checked is left alone. Rejects
   * with the signal's reason when it is aborted, and on faults of our own.
   */
  async check(fileId: number, signal: AbortSignal): Promise<void> {
    for (;;) {
      const staged = await this.staged.open(fileId);
      if (!staged || !isToBeRead(staged)) return;
      if (await this.checkOnce(staged, signal)) return;
    }
  }

  /** Tells people that our own work on the file has failed. */
  async giveUp(fileId: number): Promise<void> {
    const fault = '读取这个文件时系统出错，没有读完；请移除后重新上传，仍不行请联系管理员。';
    await this.dataSource
      .getRepository(IntakeFile)
      .update({ id: fileId, state: In(['waiting', 'reading']) }, { state: 'refused', fault });
  }

  /** False when it has to be done again: somebody changed the file meanwhile. */
  private async checkOnce(staged: StagedFile, signal: AbortSignal): Promise<boolean> {
    const { id, revision } = staged.file;
    await this.begin(id, revision);
    const overtaken = new AbortController();
    const watch = setInterval(() => void this.abortWhenOvertaken(staged.file, overtaken), WATCH_MS);
    try {
      const both = AbortSignal.any([signal, overtaken.signal]);
      const checked = await this.sheets.check(receivedFile(staged, this.clock.now()), both);
      return await this.store.keep(staged.file, checked);
    } catch (fault) {
      if (overtaken.signal.aborted && !signal.aborted) return false;
      throw fault;
    } finally {
      clearInterval(watch);
    }
  }

  private async begin(id: number, revision: number): Promise<void> {
    await this.dataSource
      .getRepository(IntakeFile)
      .update({ id, revision, state: 'waiting' }, { state: 'reading' });
  }

  /** A fault of the database here is met again, and told, where the check goes on. */
  private async abortWhenOvertaken(
    { id, revision }: Pick<IntakeFile, 'id' | 'revision'>,
    overtaken: AbortController,
  ): Promise<void> {
    const file = await this.dataSource
      .getRepository(IntakeFile)
      .findOneBy({ id })
      .catch(() => undefined);
    if (file === undefined) return;
    if (file === null || file.state === 'cancelled' || file.revision !== revision) overtaken.abort();
  }
}

function isToBeRead({ intake, file }: StagedFile): boolean {
  return intake.state === 'open' && (file.state === 'waiting' || file.state === 'reading');
}
