let codes: Map<string, number> | null = null;

/** The text in GBK, which Node reads but does not write. What GBK cannot spell becomes `?`. */
export function gbkBytes(text: string): Buffer {
  codes ??= gbkTable();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0)! < 128 ? char.codePointAt(0)! : (codes.get(char) ?? 63);
    bytes.push(...(code > 255 ? [code >> 8, code & 255] : [code]));
  }
  return Buffer.from(bytes);
}

/** Every two-byte code, read once with the decoder that Node has. */
function gbkTable(): Map<string, number> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), (lead << 8) | trail);
    }
  }
  return table;
}
