const SIGNATURE = 8;
/** Length and type before a chunk's data, checksum behind it. */
const HEAD = 8;
const CHECKSUM = 4;
/** What decides how the image looks, beside the critical chunks (upper case). */
const KEPT = new Set([
  ...['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs'],
  ...['acTL', 'fcTL', 'fdAT'],
]);

/** A PNG without eXIf, texts, times and unknown notes; null when it ends before its IEND. */
export function cleanPng(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; at + HEAD + CHECKSUM <= bytes.length;) {
    const end = at + HEAD + bytes.readUInt32BE(at) + CHECKSUM;
    if (end > bytes.length) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (isCritical(type) || KEPT.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}

function isCritical(type: string): boolean {
  return /^[A-Z]/.test(type);
}
