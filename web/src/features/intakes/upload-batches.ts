const FILES_PER_BATCH = 8;
const BYTES_PER_BATCH = 24 * 1024 * 1024;

interface Sized {
  file: { size: number };
}

/** Splits files into requests small enough to answer soon, in their order. A big file travels alone. */
export function uploadBatches<F extends Sized>(files: F[]): F[][] {
  const batches: F[][] = [];
  let bytes = 0;
  for (const picked of files) {
    const last = batches.at(-1);
    if (last && last.length < FILES_PER_BATCH && bytes + picked.file.size <= BYTES_PER_BATCH) {
      last.push(picked);
      bytes += picked.file.size;
    } else {
      batches.push([picked]);
      bytes = picked.file.size;
    }
  }
  return batches;
}
