import type { JournalRow } from './register-undo.queries';

/** Rows that can be taken back by one statement: of one table, added, deleted, or changed in the same columns. */
export interface UndoStep {
  tableName: string;
  kind: 'delete' | 'insert' | 'update';
  rows: JournalRow[];
}

/** What became of one row by the whole change. */
export interface NetEffect {
  tableName: string;
  rowId: number;
  /** Null: it was not there before, or is not there after. Columns that stayed are left out. */
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** The steps that take a change back: newest first, as few as keep that order. */
export function undoSteps(journal: readonly JournalRow[]): UndoStep[] {
  const steps: (UndoStep & { signature: string; ids: Set<number> })[] = [];
  for (const row of journal.toReversed()) {
    const kind = row.before === null ? 'delete' : row.after === null ? 'insert' : 'update';
    const columns = kind === 'update' ? Object.keys(row.before!).sort().join() : '';
    const signature = `${row.tableName} ${kind} ${columns}`;
    const last = steps.at(-1);
    if (last?.signature === signature && !last.ids.has(row.rowId)) {
      last.rows.push(row);
      last.ids.add(row.rowId);
    } else {
      const ids = new Set([row.rowId]);
      steps.push({ signature, ids, kind, tableName: row.tableName, rows: [row] });
    }
  }
  return steps.map(({ tableName, kind, rows }) => ({ tableName, kind, rows }));
}

/** Each touched row once, however often the change touched it. */
export function netEffects(journal: readonly JournalRow[]): NetEffect[] {
  const effects = new Map<string, NetEffect>();
  for (const row of journal) {
    const key = `${row.tableName} ${row.rowId}`;
    const earlier = effects.get(key);
    effects.set(key, earlier ? joined(earlier, row) : { ...row });
  }
  return [...effects.values()];
}

function joined(earlier: NetEffect, { tableName, rowId, before, after }: JournalRow): NetEffect {
  return {
    tableName,
    rowId,
    before: earlier.before && { ...before, ...earlier.before },
    after: after && { ...earlier.after, ...after },
  };
}
