import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { isLate } from '../../../domain/campaign';
import type { CellEdit } from '../../../ingest/forms/cell-edit';
import { Sealer } from '../../crypto/seal';
import { ProblemException } from '../../http/problem.exception';
import type { Visitor } from '../../http/visitor';
import type { Campaign } from '../campaigns/campaign.entity';
import type { Phase } from '../campaigns/phase.entity';
import { NameQuestionsService } from '../name-questions/name-questions.service';
import { OrganizationsService } from '../organizations/organizations.service';
import type { Unit } from '../units/unit.entity';
import { planSubmission } from './plan/plan-submission';
import type { PlannedWorld } from './plan/planned-world';
import { textOf } from './plan/row-text';
import { contentOf } from './plan/sheet-content';
import type { FormSheet, SubmissionPlan } from './plan/submission-plan';
import { unknownNames } from './plan/unknown-names';
import { type ExistingQuestion, loadExisting } from './store/load-existing';
import { isWorthRetrying } from './store/plan-outdated';
import type { HandedInFile } from './store/write-file';
import { SubmissionStore } from './submission-store.service';
import { Submission } from './submission.entity';

/** A sheet that has its place: whose, for which phase, from whom, when. */
export interface PlacedSheet {
  sheet: FormSheet;
  unit: Unit;
  phase: Phase;
  campaign: Campaign;
  /** Null for a nil return without a file. */
  file: HandedInFile | null;
  /** Decides on time or late. */
  receivedAt: Date;
  /** From when on its statements stand; default: as received. */
  takenAt?: Date;
  receivedBy: Pick<Visitor, 'id'> | null;
  /** The cells of this sheet that were corrected on the way in. */
  edits?: readonly CellEdit[];
}

/** How a placed sheet was taken in; `submission` is the version that now counts, null when refused. */
export interface IntakeResult {
  result: 'accepted' | 'unchanged' | 'refused';
  submission: Submission | null;
  plan: SubmissionPlan;
}

/** What taking a sheet in would do at this moment, and the version it would replace. */
export interface IntakePreview {
  plan: SubmissionPlan;
  previous: Submission | null;
}

/** Done in the transaction of a sheet, after it was taken: it stands or falls with it. */
export type AfterTaking = (manager: EntityManager, result: IntakeResult) => Promise<void>;

/** First key of the advisory locks that let one sheet of a unit in at a time; any number of our own. */
const UNIT_LOCK = 2012_0925;
const MOST_ATTEMPTS = 4;

/** Takes one sheet in: read what exists, plan, store. One transaction, and one sheet of a unit at a time. */
@Injectable()
export class SheetIntake {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly organizations: OrganizationsService,
    private readonly submissions: SubmissionStore,
    private readonly questions: NameQuestionsService,
    private readonly sealer: Sealer,
  ) {}

  /**
   * Nothing is stored of a refused or unchanged sheet, but for the names that it asks about. A plan overtaken by another unit's is made again. Throws
   * a ProblemException when a nil return without a file would wipe out rows.
   */
  take(placed: PlacedSheet, after: AfterTaking = async () => {}): Promise<IntakeResult> {
    return this.inTransaction(async (manager) => {
      const result = await this.takeWithin(manager, placed);
      await after(manager, result);
      return result;
    });
  }

  /** Work on several sheets that is done whole or not at all; overtaken by another unit's, it is done again. */
  async inTransaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction(work);
      } catch (fault) {
        if (attempt === MOST_ATTEMPTS || !isWorthRetrying(fault)) throw fault;
      }
    }
  }

  /**
   * What `take` would do now, after the sheets that come before it. Writes nothing and locks nothing: the world may
   * move before it is taken.
   */
  async preview(placed: PlacedSheet, before?: PlannedWorld): Promise<IntakePreview> {
    const { manager } = this.dataSource;
    const previous = await previousOf(manager, placed);
    return {
      previous,
      plan: await this.plan(manager, placed, { toWrite: false, ...(before && { before }) }),
    };
  }

  /** As `take`, in a transaction of the caller's. */
  async takeWithin(manager: EntityManager, placed: PlacedSheet): Promise<IntakeResult> {
    const { sheet, unit } = placed;
    await manager.query('SELECT pg_advisory_xact_lock($1, $2)', [UNIT_LOCK, unit.id]);
    const previous = await previousOf(manager, placed);
    if (placed.file === null) refuseOverRows(previous);
    const plan = await this.plan(manager, placed, { toWrite: true });
    const unknown = unknownNamesOf(placed, plan);
    if (plan.problems.some((problem) => problem.severity === 'error')) {
      await this.questions.noteRefused(manager, unknown);
      return { result: 'refused', submission: null, plan };
    }
    const contentHash = this.sealer.keyedHash(contentOf(sheet, plan));
    if (previous?.contentHash === contentHash) return { result: 'unchanged', submission: previous, plan };
    const id = await this.submissions.store(manager, {
      ...versionOf(placed),
      sealedEdits: placed.edits?.length ? this.sealer.seal(JSON.stringify(placed.edits)) : null,
      ...{ previous, contentHash, plan },
    });
    await this.questions.note(manager, unknown);
    return { result: 'accepted', submission: await manager.findOneByOrFail(Submission, { id }), plan };
  }

  private async plan(
    manager: EntityManager,
    placed: PlacedSheet,
    how: Pick<ExistingQuestion, 'toWrite' | 'before'>,
  ): Promise<SubmissionPlan> {
    const { sheet, unit, phase, receivedAt } = placed;
    const of = { campaignId: placed.campaign.id, unitId: unit.id };
    const register = await this.organizations.registerFor({ ...of, names: namesIn(sheet) }, manager);
    const existing = await loadExisting(manager, { ...of, ...how, sheet, register });
    const hashPhone = (phone: string) => this.sealer.keyedHash(phone);
    return planSubmission({ sheet, unit, phase, receivedAt, register, existing, hashPhone });
  }
}

function previousOf(manager: EntityManager, { unit, phase, sheet }: PlacedSheet): Promise<Submission | null> {
  const place = { unitId: unit.id, phaseId: phase.id, form: sheet.form };
  return manager.findOneBy(Submission, { ...place, isCurrent: true });
}

function refuseOverRows(current: Submission | null): void {
  if (!current || current.rowsTaken === 0) return;
  const { form, rowsTaken } = current;
  throw ProblemException.conflict(
    'SUBMISSION.HAS_ROWS',
    `附表${form}已报送 ${rowsTaken} 行，不能直接改为零报告；确无内容的，请上传写明“零报告”的附表${form}。`,
  );
}

function versionOf(placed: PlacedSheet) {
  const { sheet, unit, phase, campaign, file, receivedAt, takenAt = receivedAt, receivedBy } = placed;
  return {
    campaignId: campaign.id,
    unitId: unit.id,
    phaseId: phase.id,
    form: sheet.form,
    kind: sheet.rows.length === 0 ? ('nil' as const) : ('file' as const),
    sheet: file ? sheet.sheet : null,
    file,
    receivedAt,
    takenAt,
    receivedById: receivedBy?.id ?? null,
    late: isLate(phase, receivedAt),
  };
}

function unknownNamesOf({ campaign, unit, phase, sheet, receivedAt }: PlacedSheet, plan: SubmissionPlan) {
  const place = { phaseId: phase.id, form: sheet.form };
  return { campaignId: campaign.id, unitId: unit.id, place, names: unknownNames(plan), at: receivedAt };
}

function namesIn(sheet: FormSheet): string[] {
  return sheet.rows
    .flatMap((row) => [textOf(row, 'org'), textOf(row, 'parent')])
    .filter((name) => name !== null);
}
