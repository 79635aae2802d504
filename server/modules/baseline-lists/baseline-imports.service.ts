import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import type { Platform } from '../../../domain/platform';
import { cleanText, textKey } from '../../../domain/text';
import { type HolderListReading, readHolderList } from '../../../ingest/lists/read-holder-list';
import { Clock } from '../../clock/clock';
import { AuditService } from '../audit/audit.service';
import { NameQuestionsService } from '../name-questions/name-questions.service';
import { BaselineClaims } from './baseline-claims.service';
import type { BaselineImportDto } from './baseline-list.dto';
import { BaselineList } from './baseline-list.entity';
import { BaselineRows, type WrittenRows } from './baseline-rows.service';

/** A file of a list and what is to become of it. */
export interface BaselineFile {
  campaignId: number;
  name: string;
  /** Of rows that do not say it. */
  platform: Platform | null;
  bytes: Buffer;
  mode: 'preview' | 'commit';
  /** Null for the command line. */
  userId: number | null;
}

/** What an import did; `listId` is null when nothing was kept. */
export interface BaselineImported extends Omit<BaselineImportDto, 'list'> {
  listId: number | null;
}

/** Ends a preview: what was tried is taken back with its transaction. */
class PreviewDone extends Error {
  constructor(readonly result: BaselineImported) {
    super('The preview of a list is taken back.');
  }
}

/** Takes in lists of verified holders that the committee already holds (基线名单); the same list twice changes nothing. */
@Injectable()
export class BaselineImports {
  constructor(
    private readonly clock: Clock,
    private readonly rows: BaselineRows,
    private readonly claims: BaselineClaims,
    private readonly questions: NameQuestionsService,
    private readonly audit: AuditService,
  ) {}

  /** A preview does everything and takes it back, so that it can say nothing that a commit would not do. */
  async import(file: BaselineFile): Promise<BaselineImported> {
    const list = readHolderList(file.bytes, file.platform);
    const at = this.clock.now();
    try {
      return await this.rows.inTransaction(async (manager) => {
        const imported = await this.carryOut(manager, { file, list, at });
        if (file.mode === 'preview') throw new PreviewDone({ ...imported, listId: null });
        return imported;
      });
    } catch (ended) {
      if (ended instanceof PreviewDone) return ended.result;
      throw ended;
    }
  }

  private async carryOut(manager: EntityManager, of: ImportUnderWay): Promise<BaselineImported> {
    const { file, list, at } = of;
    const { campaignId } = file;
    const known = await standingList(manager, file);
    const written = await this.rows.write(manager, { campaignId, list, at });
    const { added, unchanged, missing } = await this.claims.compare(
      manager,
      known?.id ?? null,
      written.taken,
    );
    const rowsTaken = written.taken.length;
    const refused = list.rows.length - rowsTaken;
    const counts = { rows: list.rows.length, added: rowsTaken - unchanged, unchanged, refused, missing };
    const result = { counts, problems: written.problems };
    if (rowsTaken + written.unknown.length === 0) return { ...result, listId: null };
    const listId = await this.keep(manager, { ...of, known, rowsTaken, refused });
    await this.claims.open(manager, { campaignId, listId, at }, added);
    await this.ask(manager, { campaignId, listId, at }, written);
    return { ...result, listId };
  }

  /** Writes what the list is now; one that says the same as before stays as it is. */
  private async keep(manager: EntityManager, of: ListToKeep): Promise<number> {
    const { file, at, known, rowsTaken, refused } = of;
    const { campaignId, platform, userId } = file;
    if (known && known.rowsTaken === rowsTaken && known.rowsRefused === refused) return known.id;
    const name = cleanText(file.name);
    const written = { rowsTaken, rowsRefused: refused, importedAt: at, importedById: userId, platform };
    const kept = manager.create(BaselineList, {
      ...(known ?? { campaignId, name, nameKey: textKey(name), withdrawnAt: null }),
      ...written,
    });
    const { id } = await manager.save(kept);
    const subject = `baseline-list:${id}`;
    await this.audit.record(
      { userId, action: 'BASELINE.IMPORT', subject, detail: { rowsTaken, refused } },
      manager,
    );
    return id;
  }

  private async ask(
    manager: EntityManager,
    { campaignId, listId, at }: { campaignId: number; listId: number; at: Date },
    { unknown: names }: WrittenRows,
  ): Promise<void> {
    const place = { baselineListId: listId };
    await this.questions.note(manager, { campaignId, unitId: null, place, names, at });
  }
}

interface ImportUnderWay {
  file: BaselineFile;
  list: HolderListReading;
  at: Date;
}

interface ListToKeep extends ImportUnderWay {
  known: BaselineList | null;
  rowsTaken: number;
  refused: number;
}

function standingList(
  manager: EntityManager,
  { campaignId, name }: BaselineFile,
): Promise<BaselineList | null> {
  return manager.findOneBy(BaselineList, { campaignId, nameKey: textKey(name), withdrawnAt: IsNull() });
}
