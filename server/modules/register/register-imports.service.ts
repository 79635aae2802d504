import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { textKey } from '../../../domain/text';
import { shanghaiDay } from '../../../domain/local-time';
import { OrganizationsService } from '../organizations/organizations.service';
import type { RegisterInput } from '../organizations/register.dto';
import { rowChange } from './import-words';
import type { ImportMode, RegisterImportDto, RegisterRowChangeDto } from './register-import.dto';
import {
  closeOrganizations,
  countMissingUnits,
  type MissingOrganization,
  missingOrganizations,
  namesOfOrganizations,
  renameHolders,
  touchedRows,
} from './register-imports.queries';
import { RegisterJournal } from './register-journal.service';

/** A register file and what is to become of it. */
export interface RegisterFileToImport {
  campaignId: number;
  bytes: Buffer;
  name: string;
  mode: ImportMode;
  /** The local day from which on organizations close that the file does not name; null: they stay. */
  closeMissing: string | null;
  /** Null for the command line. */
  userId: number | null;
}

const MOST_CHANGES = 200;

/** Ends a preview: what was tried is taken back with its transaction. */
class PreviewDone extends Error {
  constructor(readonly result: RegisterImportDto) {
    super('The preview of an import is taken back.');
  }
}

/** Takes whole register files in, or says what they would do. Nothing is ever closed unless asked for. */
@Injectable()
export class RegisterImports {
  constructor(
    private readonly journal: RegisterJournal,
    private readonly organizations: OrganizationsService,
  ) {}

  /** A preview does everything and takes it back, so that it can say nothing that a commit would not do. */
  async import(file: RegisterFileToImport): Promise<RegisterImportDto> {
    const { input, problems } = this.organizations.readFile(file);
    const { campaignId, userId, mode } = file;
    try {
      const { result } = await this.journal.record(
        { campaignId, kind: 'import', userId },
        async (manager, change) => {
          const done = await this.carryOut(manager, { file, input, ...change });
          const whole = { ...done, problems: [...problems, ...done.problems] };
          if (mode === 'preview') throw new PreviewDone(whole);
          return { summary: summaryOf(file.name, whole), result: whole };
        },
      );
      return result;
    } catch (ended) {
      if (ended instanceof PreviewDone) return ended.result;
      throw ended;
    }
  }

  private async carryOut(manager: EntityManager, of: ImportUnderWay): Promise<RegisterImportDto> {
    const { file, input, at } = of;
    const { campaignId, closeMissing } = file;
    const { units, organizations, problems } = await this.organizations.importWithin(
      manager,
      campaignId,
      input,
    );
    await renameHolders(manager, campaignId);
    const unitKeys = [
      ...input.units.map((unit) => unit.name),
      ...input.organizations.map(({ unit }) => unit),
    ].map(textKey);
    const nameKeys = input.organizations.map(({ name }) => textKey(name));
    const day = closeMissing ?? shanghaiDay(at);
    const missing = await missingOrganizations(manager, { campaignId, unitKeys, nameKeys, day });
    const changes = await changesOf(manager, of.id, missing);
    if (closeMissing)
      await closeOrganizations(
        manager,
        missing.map(({ id }) => id),
        closeMissing,
      );
    return {
      units: { ...units, missing: await countMissingUnits(manager, { campaignId, unitKeys }) },
      organizations: { ...organizations, missing: missing.length },
      closed: closeMissing ? missing.length : 0,
      problems,
      changes,
    };
  }
}

interface ImportUnderWay {
  id: number;
  at: Date;
  file: RegisterFileToImport;
  input: RegisterInput;
}

async function changesOf(
  manager: EntityManager,
  changeId: number,
  missing: MissingOrganization[],
): Promise<RegisterRowChangeDto[]> {
  const rows = await touchedRows(manager, changeId, MOST_CHANGES);
  const ids = rows.flatMap(({ before, after }) => [before?.parent_id, after.parent_id]);
  const parents = await namesOfOrganizations(
    manager,
    ids.filter((id) => typeof id === 'number'),
  );
  const touched = rows.map((row) => rowChange(row, parents)).filter((change) => change !== null);
  const gone = missing.slice(0, MOST_CHANGES).map(({ name }) => ({
    ...{ kind: 'missing' as const, of: 'organization' as const },
    ...{ name, before: null, after: null },
  }));
  return [...touched, ...gone].slice(0, MOST_CHANGES);
}

function summaryOf(fileName: string, { units, organizations, closed }: RegisterImportDto): string {
  const added = units.added + organizations.added;
  const changed = units.changed + organizations.changed;
  const ended = closed > 0 ? `，撤销 ${closed} 个` : '';
  return `导入名册“${fileName}”：新增 ${added} 个，变更 ${changed} 个${ended}`;
}
