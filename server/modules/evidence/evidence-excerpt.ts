/** Characters shown on either side of the marker. */
const AROUND = 240;
/** A marker longer than this is cut: the excerpt is for the eye, the fragment says all. */
const LONGEST_MARKER = 300;

/** The piece of a text around what decided; without a marker its beginning. */
export interface EvidenceExcerpt {
  before: string;
  marker: string;
  after: string;
}

/**
 * The surroundings of the first marker that the text contains, white space and JSON escapes aside. Null markers are
 * passed over; when none is found the marker is empty and `after` is the beginning of the text.
 */
export function excerptAround(text: string, markers: readonly (string | null)[]): EvidenceExcerpt {
  const shown = withoutEscapes(text).replace(/\s+/g, ' ');
  for (const given of markers) {
    const marker = (given ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_MARKER);
    const at = marker === '' ? -1 : shown.indexOf(marker);
    if (at >= 0) return cut(shown, at, at + marker.length);
  }
  return cut(shown, 0, 0);
}

function cut(text: string, from: number, to: number): EvidenceExcerpt {
  const start = Math.max(0, from - AROUND);
  const end = Math.min(text.length, to + (to === 0 ? 2 * AROUND : AROUND));
  return {
    before: (start > 0 ? '…' : '') + text.slice(start, from).toWellFormed(),
    marker: text.slice(from, to),
    after: text.slice(to, end).toWellFormed() + (end < text.length ? '…' : ''),
  };
}

function withoutEscapes(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/**
 * What to look for in a body, most telling first: the words of the verification, what the fragment says otherwise
 * than the fragment before, what it says of verification, the fragment itself, the name.
 */
export function markersOf(
  proof: { fragment: string | null; reading: { reason: string | null; nickname: string | null } | null },
  before: { fragment: string | null } | null,
): (string | null)[] {
  const old = new Set(pairsIn(before?.fragment ?? null));
  const pairs = pairsIn(proof.fragment);
  const news = before === null ? [] : pairs.filter((pair) => !old.has(pair) && !OF_COUNTS.test(pair));
  const ofVerification = pairs.filter((pair) => OF_VERIFICATION.test(pair));
  return [
    proof.reading?.reason ?? null,
    ...ofVerification.filter((pair) => news.includes(pair)),
    ...news,
    ...ofVerification,
    proof.fragment,
    ...pairs,
    proof.reading?.nickname ?? null,
  ];
}

const OF_VERIFICATION = /^"(?:verified|isvip)/;
/** Numbers change from day to day: they are not what a page is kept for. */
const OF_COUNTS = /^"(?:\w*_count(?:_str)?|\w*num)"/;

/** `"verified":false` and the like: fragments of interfaces are the fields that were read, not a piece of the body. */
function pairsIn(fragment: string | null): string[] {
  return fragment?.startsWith('{"')
    ? [...fragment.matchAll(/"\w+":(?:"[^"]*"|[^,"{}]+)/g)].map(([pair]) => pair)
    : [];
}
