import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import { Sealer } from '../../crypto/seal';
import type { IntakeRowDto } from '../submissions/checked-sheet.dto';
import { IntakeRowChunk } from './intake-row-chunk.entity';

/** One page of rows opens one or two chunks; a sheet of 100,000 rows is never opened whole. */
const ROWS_A_CHUNK = 500;

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** Checked rows, kept sealed in portions and found again by their places (from 0). */
@Injectable()
export class RowChunksService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sealer: Sealer,
  ) {}

  async seal(rows: readonly IntakeRowDto[]): Promise<Buffer[]> {
    const chunks: Buffer[] = [];
    for (let from = 0; from < rows.length; from += ROWS_A_CHUNK) {
      const packed = await pack(JSON.stringify(rows.slice(from, from + ROWS_A_CHUNK)));
      chunks.push(this.sealer.sealBytes(packed));
    }
    return chunks;
  }

  /** The rows at these places, in their order. */
  async at(sheetId: number, places: readonly number[]): Promise<IntakeRowDto[]> {
    const ordinals = [...new Set(places.map(chunkOf))];
    const stored = await this.dataSource
      .getRepository(IntakeRowChunk)
      .findBy({ sheetId, ordinal: In(ordinals) });
    const rows = new Map<number, IntakeRowDto[]>();
    for (const { ordinal, sealedRows } of stored) rows.set(ordinal, await this.open(sealedRows));
    return places.flatMap((place) => rows.get(chunkOf(place))?.[place % ROWS_A_CHUNK] ?? []);
  }

  /** Those of the first `count` rows that bear these numbers; only the portions that may hold them are opened. */
  async numbered(sheetId: number, count: number, numbers: Iterable<number>): Promise<IntakeRowDto[]> {
    const opened = new Map<number, IntakeRowDto>();
    const rowAt = async (place: number): Promise<IntakeRowDto> => {
      const known = opened.get(place);
      if (known) return known;
      const first = chunkOf(place) * ROWS_A_CHUNK;
      const places = Array.from({ length: Math.min(ROWS_A_CHUNK, count - first) }, (_, at) => first + at);
      (await this.at(sheetId, places)).forEach((row, at) => opened.set(first + at, row));
      return opened.get(place)!;
    };
    const found: IntakeRowDto[] = [];
    for (const number of numbers) {
      const row = await searched(number, count, rowAt);
      if (row) found.push(row);
    }
    return found;
  }

  private async open(sealed: Buffer): Promise<IntakeRowDto[]> {
    return JSON.parse((await unpack(this.sealer.openBytes(sealed))).toString('utf8'));
  }
}

/** Rows stand in the order of their numbers. */
async function searched(
  number: number,
  count: number,
  rowAt: (place: number) => Promise<IntakeRowDto>,
): Promise<IntakeRowDto | null> {
  let [low, high] = [0, count - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = await rowAt(middle);
    if (row.row === number) return row;
    if (row.row! < number) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

function chunkOf(place: number): number {
  return Math.floor(place / ROWS_A_CHUNK);
}
