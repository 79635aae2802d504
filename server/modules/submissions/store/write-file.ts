import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Sealer } from '../../../crypto/seal';

/** A file that was handed in; its bytes are sealed once, when the first of its sheets is taken. */
export class HandedInFile {
  readonly sha256: string;
  private sealed: Buffer | null = null;

  constructor(
    readonly name: string,
    private readonly bytes: Buffer,
  ) {
    this.sha256 = createHash('sha256').update(bytes).digest('hex');
  }

  get size(): number {
    return this.bytes.length;
  }

  sealedWith(sealer: Sealer): Buffer {
    this.sealed ??= sealer.sealBytes(this.bytes);
    return this.sealed;
  }
}

/** Keeps the file, once however often it comes; returns its id. */
export async function writeFile(
  manager: EntityManager,
  file: HandedInFile,
  { sealer, at }: { sealer: Sealer; at: Date },
): Promise<number> {
  const known = await fileId(manager, file.sha256);
  if (known !== null) return known;
  await manager.query(
    `INSERT INTO submitted_files (sha256, name, size, sealed_bytes, received_at)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT (sha256) DO NOTHING`,
    [file.sha256, file.name, file.size, file.sealedWith(sealer), at],
  );
  return (await fileId(manager, file.sha256))!;
}

async function fileId(manager: EntityManager, sha256: string): Promise<number | null> {
  const [row] = await manager.query<{ id: number }[]>('SELECT id FROM submitted_files WHERE sha256 = $1', [
    sha256,
  ]);
  return row?.id ?? null;
}
