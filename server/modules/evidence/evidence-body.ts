import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { withoutSecretBytes } from '../../crypto/secrets';

/** More of a page than this is not kept; what decides stands far before. */
export const MAX_EVIDENCE_BYTES = 512 * 1024;

/** Level 3 packs pages nearly as small as 6 in half the time. */
const GZIP_LEVEL = 3;
const gzipAsync = promisify(gzip);
const gunzipAsync = promisify(gunzip);

/** A page as it came, and which of our own secrets must not be kept with it. */
export interface PageBody {
  body: Buffer;
  contentType: string | null;
  secrets: readonly string[];
}

/** A page's body ready to be kept: cut to size, without our own secrets, compressed, named by its bytes. */
export interface PackedEvidence {
  sha256: string;
  contentType: string;
  /** Bytes kept, before compression. */
  size: number;
  /** Bytes of the page as it came; more than `size` when it was cut. */
  fullSize: number;
  gzippedBody: Buffer;
}

/**
 * Packs a body for keeping; the same bytes always get the same name. Secrets are taken out before the cut, or
 * half of one could remain at its edge; `***` may make the page a little shorter.
 */
export async function packEvidence({ body, contentType, secrets }: PageBody): Promise<PackedEvidence> {
  const safe = withoutSecretBytes(body, secrets);
  const kept = safe.subarray(0, MAX_EVIDENCE_BYTES);
  return {
    sha256: createHash('sha256').update(kept).digest('hex'),
    contentType: contentType ?? 'application/octet-stream',
    size: kept.length,
    fullSize: safe.length,
    gzippedBody: await gzipAsync(kept, { level: GZIP_LEVEL }),
  };
}

/** The kept bytes of a packed body. */
export function unpackEvidence(gzippedBody: Buffer): Promise<Buffer> {
  return gunzipAsync(gzippedBody, { maxOutputLength: MAX_EVIDENCE_BYTES });
}
