import type { WorkbookReading } from '../../../ingest/forms/workbook-reading';
import { allProblems, isRefused } from './corruption-judge';

export interface CorruptionResult {
  kind: string;
  name: string;
  reading: WorkbookReading;
}

/** A Markdown table: for every kind of corruption how many there were and what became of them. */
export function corruptionTable(results: readonly CorruptionResult[]): string {
  const kinds = [...new Set(results.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const own = results.filter((result) => result.kind === kind);
    return `| ${kind} | ${own.length} | ${outcomes(own)} |`;
  });
  return [
    '| kind | files | what happened |',
    '| --- | --- | --- |',
    ...rows,
    `| all | ${results.length} | |`,
  ].join('\n');
}

function outcomes(results: readonly CorruptionResult[]): string {
  const counts = new Map<string, number>();
  for (const { reading } of results) {
    const outcome = outcomeOf(reading);
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([outcome, count]) => `${count} ${outcome}`)
    .join('; ');
}

function outcomeOf(reading: WorkbookReading): string {
  const errors = allProblems(reading).filter(({ severity }) => severity === 'error');
  const codes = [...new Set(errors.map(({ code }) => code))].slice(0, 2).map((code) => `\`${code}\``);
  if (isRefused(reading)) return `refused ${codes.join(' ')}`;
  return errors.length > 0 ? `rows refused ${codes.join(' ')}` : 'read';
}
