/** One figure of a benchmark, always a ratio of two things measured in the same run. */
export interface Goal {
  /** What the figure should be. */
  wanted: string;
  met: boolean;
}

/** A table for people. */
export interface BenchTable {
  title: string;
  columns: string[];
  rows: string[][];
}

/** What a benchmark found: figures by name, the goals among them, and tables to read. */
export interface BenchResult {
  figures: Record<string, number>;
  goals: Record<string, Goal>;
  tables: BenchTable[];
}

export interface BenchOptions {
  /** A smaller size, for a first look. */
  quick: boolean;
  /** Says what is under way. */
  say(text: string): void;
}

/** Something that can be measured. It checks its own result and throws when that is wrong. */
export interface Benchmark {
  name: string;
  run(options: BenchOptions): Promise<BenchResult>;
}
