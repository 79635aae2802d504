import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { groupBy } from '../../../domain/group-by';
import { ProblemException } from '../../http/problem.exception';
import { type NetEffect, netEffects, type UndoStep, undoSteps } from './journal-steps';
import { RegisterChange } from './register-change.entity';
import { laterChange } from './register-changes.queries';
import { RegisterJournal } from './register-journal.service';
import {
  currentRows,
  deleteRows,
  foreignKeysTo,
  insertRows,
  isReferredTo,
  journalOf,
  updateRows,
} from './register-undo.queries';

/** Takes changes of the register back: every row gets exactly the values it had before. */
@Injectable()
export class RegisterUndo {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly journal: RegisterJournal,
  ) {}

  /**
   * Throws a ProblemException, and changes nothing, when the change was undone already or when anything newer
   * stands on what it did.
   */
  async undo(id: number, userId: number | null): Promise<void> {
    const { campaignId } = await this.find(id);
    await this.journal
      .record({ campaignId, kind: 'undo', userId }, async (manager, by) => {
        const change = await manager.findOneByOrFail(RegisterChange, { id });
        refuseUndone(change);
        await this.takeBack(manager, change);
        await manager.update(RegisterChange, { id }, { undoneAt: by.at, undoneByChangeId: by.id });
        return { summary: `撤销：${change.summary}`, result: null };
      })
      .catch(refuseBroken);
  }

  private async find(id: number): Promise<RegisterChange> {
    const change = await this.dataSource.manager.findOneBy(RegisterChange, { id });
    if (change) return change;
    throw ProblemException.notFound('REGISTER.CHANGE_NOT_FOUND', '没有这次名册变动，请刷新列表后重试。');
  }

  private async takeBack(manager: EntityManager, { id, campaignId }: RegisterChange): Promise<void> {
    // The journal is written in UTC: moments can only be compared as texts of one zone.
    await manager.query(`SET LOCAL timezone TO 'UTC'`);
    const later = await laterChange(manager, { id, campaignId });
    if (later) throw changedSince(`之后的变动“${later}”涉及相同的记录，请先撤销它`);
    const journal = await journalOf(manager, id);
    const effects = groupBy(netEffects(journal), (effect) => effect.tableName);
    for (const [table, touched] of effects) await refuseChanged(manager, table, touched);
    for (const [table, touched] of effects) await refuseReferredTo(manager, { table, touched, effects });
    for (const step of undoSteps(journal)) await carryOut(manager, step);
  }
}

function refuseUndone({ kind, undoneAt }: RegisterChange): void {
  if (kind === 'undo')
    throw ProblemException.conflict('REGISTER.UNDO_OF_UNDO', '撤销本身不能再撤销，请重新办理原来的变动。');
  if (undoneAt)
    throw ProblemException.conflict('REGISTER.UNDONE_ALREADY', '这次变动已经撤销过，无需再撤销。');
}

/** The columns that the change wrote must still say what it wrote. */
async function refuseChanged(manager: EntityManager, table: string, touched: NetEffect[]): Promise<void> {
  const kept = await currentRows(
    manager,
    table,
    touched.map(({ rowId }) => rowId),
  );
  for (const { rowId, before, after } of touched) {
    const row = kept.get(rowId);
    if (after === null ? row !== undefined : !row || !holds(row, after))
      throw changedSince('它写入的记录后来又有改动');
    if (before === null && after !== null && !isDeepStrictEqual(row, { ...row, ...after }))
      throw changedSince('它新增的记录后来又有改动');
  }
}

function holds(row: Record<string, unknown>, values: Record<string, unknown>): boolean {
  return Object.entries(values).every(([column, value]) => isDeepStrictEqual(row[column], value));
}

interface TouchedTable {
  table: string;
  touched: NetEffect[];
  effects: Map<string, NetEffect[]>;
}

/** Deleting what the change added would take along what others have hung on it since. */
async function refuseReferredTo(manager: EntityManager, { table, touched, effects }: TouchedTable) {
  const ids = touched
    .filter(({ before, after }) => before === null && after !== null)
    .map(({ rowId }) => rowId);
  if (ids.length === 0) return;
  for (const key of await foreignKeysTo(manager, table)) {
    const known = (effects.get(key.table) ?? []).map(({ rowId }) => rowId);
    if (await isReferredTo(manager, key, { ids, known }))
      throw changedSince('它新增的记录已经有别的记录在用');
  }
}

async function carryOut(manager: EntityManager, { tableName, kind, rows }: UndoStep): Promise<void> {
  if (kind === 'insert') {
    const before = rows.map((row) => row.before);
    await insertRows(manager, tableName, before);
  } else if (kind === 'delete') {
    const ids = rows.map((row) => row.rowId);
    await deleteRows(manager, tableName, ids);
  } else {
    const values = rows.map((row) => ({ ...row.before, id: row.rowId }));
    await updateRows(manager, tableName, values);
  }
}

function changedSince(why: string): ProblemException {
  return ProblemException.conflict('REGISTER.CHANGED_SINCE', `不能撤销：${why}；如需改回，请直接修改。`);
}

/** Integrity violations: a name that is taken by now, a row that is not there any more. */
function refuseBroken(fault: unknown): never {
  const { driverError } = (fault ?? {}) as { driverError?: { code?: unknown } };
  if (String(driverError?.code).startsWith('23')) throw changedSince('原来的名称或记录已被后来的登记占用');
  throw fault;
}
