import os from 'node:os';
import type { BenchResult, BenchTable, Benchmark } from './benchmark';
import { CHECK_BENCH } from './check/check.bench';
import { FRESHNESS_BENCH } from './freshness/freshness.bench';
import { IMPORT_BENCH } from './import/import.bench';
import { POLITENESS_BENCH } from './politeness/politeness.bench';
import { SPACING_BENCH } from './spacing/spacing.bench';
import { STORAGE_BENCH } from './storage/storage.bench';

const BENCHMARKS: readonly Benchmark[] = [
  CHECK_BENCH,
  FRESHNESS_BENCH,
  POLITENESS_BENCH,
  SPACING_BENCH,
  IMPORT_BENCH,
  STORAGE_BENCH,
];

/**
 * `npm run bench -- NAME [--quick]`. Prints tables and, as the last line, one JSON object with the figures, the goals
 * and whether all are met. The exit code is 0 when the benchmark ran correctly, whatever it found.
 */
export async function runBench(args: readonly string[]): Promise<number> {
  const quick = args.includes('--quick');
  const [name] = args.filter((arg) => !arg.startsWith('-'));
  const benchmark = BENCHMARKS.find((each) => each.name === name);
  if (!benchmark) {
    process.stderr.write(`Which benchmark? One of: ${BENCHMARKS.map((each) => each.name).join(', ')}.\n`);
    return 2;
  }
  try {
    const say = (text: string) => process.stderr.write(`${text}\n`);
    print(benchmark.name, await benchmark.run({ quick, say }), quick);
    return 0;
  } catch (fault) {
    process.stderr.write(`The benchmark did not run correctly: ${String((fault as Error).stack ?? fault)}\n`);
    return 1;
  }
}

function print(name: string, { figures, goals, tables }: BenchResult, quick: boolean): void {
  for (const table of tables) process.stdout.write(`${markdownOf(table)}\n`);
  const met = Object.values(goals).every((goal) => goal.met);
  const machine = { cpus: os.cpus().length, cpu: os.cpus()[0]?.model ?? '?', node: process.version };
  process.stdout.write(`${JSON.stringify({ name, quick, machine, figures, goals, met })}\n`);
}

/** A table as the README shows it. */
function markdownOf({ title, columns, rows }: BenchTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [`\n${title}\n`, line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}
