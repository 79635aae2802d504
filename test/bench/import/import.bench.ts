import { Client } from 'pg';
import type { BenchOptions, BenchResult, Benchmark } from '../benchmark';
import { type Cost, costOf, interleaved, medianCost } from '../measured-work';
import { readBare } from './bare-reader';
import { benchCadres, benchRegister } from './bench-cadres';
import { benchWorkbook } from './bench-workbook';
import { copyRate, countRows } from './copy-tables';
import { IntakeUnderTest } from './intake-under-test';

const BIG_UNIT = '示例区团委';
const UNITS = Array.from({ length: 150 }, (_none, index) => `示例第${index + 1}单位团委`);

interface Size {
  rows: number;
  rowsPerUnit: number;
  rounds: number;
}

const FULL: Size = { rows: 100_000, rowsPerUnit: 100, rounds: 5 };
const QUICK: Size = { rows: 10_000, rowsPerUnit: 20, rounds: 3 };

/**
 * Taking lists in: the preview of a workbook of 100,000 × 15 beside the bare reader, its commit beside COPY of the
 * very rows it writes, and the workbooks of 150 units in one go.
 */
export const IMPORT_BENCH: Benchmark = {
  name: 'import',
  async run({ quick, say }: BenchOptions): Promise<BenchResult> {
    const size = quick ? QUICK : FULL;
    say(`Writing a workbook of ${size.rows} rows and ${UNITS.length} of ${size.rowsPerUnit} …`);
    const big = benchWorkbook(BIG_UNIT, benchCadres(BIG_UNIT, size.rows));
    const intake = await IntakeUnderTest.open(registerOf(size));
    try {
      say('Preview beside the bare reader …');
      const reading = await measurePreview(intake, big, size);
      say('Commit beside COPY …');
      const storing = await measureCommit(intake, big, size);
      say('150 units …');
      const batch = await measureBatch(intake, size);
      return resultOf(size, { ...reading, ...storing, ...batch });
    } finally {
      await intake.close();
    }
  },
};

function registerOf({ rows, rowsPerUnit }: Size) {
  const [one, many] = [benchRegister([BIG_UNIT], rows), benchRegister(UNITS, rowsPerUnit)];
  return {
    units: [...one.units, ...many.units],
    organizations: [...one.organizations, ...many.organizations],
  };
}

async function measurePreview(intake: IntakeUnderTest, bytes: Buffer, { rows, rounds }: Size) {
  const staged: number[] = [];
  for (let round = 0; round < rounds; round += 1) staged.push(await stageBig(intake, bytes));
  const checked: number[] = [];
  const costs = await interleaved(
    {
      bare: () => demand('rows read bare', readBare(bytes), rows + 4),
      preview: async () => {
        checked.push(staged.pop()!);
        await intake.check(checked.at(-1)!);
      },
    },
    rounds,
  );
  for (const id of checked) demand('rows previewed', await intake.previewedRows(id), rows);
  await intake.forget();
  return { bare: medianCost(costs.bare), preview: medianCost(costs.preview) };
}

function stageBig(intake: IntakeUnderTest, bytes: Buffer): Promise<number> {
  return intake.stage([{ name: '附表7.xlsx', bytes }]);
}

/** The rows of all tables that a commit fills: holders, accounts, rows of the submission, claims. */
async function measureCommit(intake: IntakeUnderTest, bytes: Buffer, { rows, rounds }: Size) {
  const commits: Cost[] = [];
  const copies: Cost[] = [];
  let written = 0;
  const client = new Client({ connectionString: intake.databaseUrl });
  await client.connect();
  try {
    for (let round = 0; round < Math.min(rounds, 3); round += 1) {
      const id = await stageBig(intake, bytes);
      await intake.check(id);
      commits.push(await costOf(() => intake.commit(id)));
      written = await countRows(client);
      demand('rows written by the commit', written, 4 * rows);
      const copied = await copyRate(client);
      demand('rows copied', copied.rows, written);
      copies.push(copied);
      await intake.forget();
    }
  } finally {
    await client.end();
  }
  return { commit: medianCost(commits), copy: medianCost(copies), written };
}

async function measureBatch(intake: IntakeUnderTest, { rowsPerUnit, rounds }: Size) {
  const files = UNITS.map((unit, index) => ({
    name: `${unit} 附表7.xlsx`,
    bytes: benchWorkbook(unit, benchCadres(unit, rowsPerUnit, 3_000_000_000 + index * 10_000)),
  }));
  const batches: Cost[] = [];
  const bares: Cost[] = [];
  for (let round = 0; round < Math.min(rounds, 3); round += 1) {
    bares.push(await costOf(() => files.forEach(({ bytes }) => readBare(bytes))));
    const id = await intake.stage(files);
    batches.push(
      await costOf(async () => {
        await intake.check(id);
        await intake.commit(id);
      }),
    );
    const [taken] = await intake.query('SELECT count(*)::int AS n FROM submission_rows WHERE taken');
    demand('rows taken of 150 units', taken!['n'] as number, UNITS.length * rowsPerUnit);
    await intake.forget();
  }
  return { batch: medianCost(batches), bareBatch: medianCost(bares) };
}

function demand(what: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`${what}: ${found} instead of ${expected}`);
}

type Measured = Record<'bare' | 'preview' | 'commit' | 'copy' | 'batch' | 'bareBatch', Cost> & {
  written: number;
};

function resultOf({ rows, rowsPerUnit }: Size, measured: Measured): BenchResult {
  const { bare, preview, commit, copy, batch, bareBatch, written } = measured;
  const previewToBare = preview.cpuSeconds / bare.cpuSeconds;
  const commitToCopy = copy.wallSeconds / commit.wallSeconds;
  const figures = {
    previewToBareCpu: rounded(previewToBare),
    commitToCopyRate: rounded(commitToCopy),
    batchToBareCpu: rounded(batch.cpuSeconds / bareBatch.cpuSeconds),
    rssMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  const goals = {
    previewToBareCpu: { wanted: '<= 1.3', met: previewToBare <= 1.3 },
    commitToCopyRate: { wanted: '>= 0.5', met: commitToCopy >= 0.5 },
  };
  const line = (what: string, amount: string, cost: Cost) => [
    ...[what, amount, cost.cpuSeconds.toFixed(2), cost.wallSeconds.toFixed(2)],
  ];
  const table = {
    title: 'Medians',
    columns: ['work', 'amount', 'CPU s', 'wall s'],
    rows: [
      line('bare reader', `${rows} rows`, bare),
      line('preview: read, place, plan, compare, keep', `${rows} rows`, preview),
      line('commit', `${written} rows in 4 tables`, commit),
      line('COPY of the same rows', `${written} rows in 4 tables`, copy),
      line('bare reader, 150 files', `${150 * rowsPerUnit} rows`, bareBatch),
      line('150 files checked and taken in', `${150 * rowsPerUnit} rows`, batch),
    ],
  };
  return { figures, goals, tables: [table] };
}

function rounded(ratio: number): number {
  return Math.round(ratio * 100) / 100;
}
