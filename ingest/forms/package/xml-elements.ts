import { PackageUnfit } from './package-unfit';

/** One element of a name in a text of XML: where it is, its opening tag, and what is in it. */
export interface XmlElement {
  start: number;
  end: number;
  tag: string;
  /** Empty for `<a/>`. */
  inner: string;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** What XML cannot hold at all, halves of characters among it. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A text as it may stand in an element or an attribute. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(UNWRITABLE, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character]!);
}

export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Elements of a name in their order. They must not hold each other; one that is not closed is a PackageUnfit. */
export function* elementsOf(xml: string, name: string): Generator<XmlElement> {
  const opening = `<${name}`;
  let start = xml.indexOf(opening);
  while (start >= 0) {
    if (!/[\s/>]/.test(xml[start + opening.length] ?? '')) {
      start = xml.indexOf(opening, start + opening.length);
      continue;
    }
    const element = elementAt(xml, start, name);
    yield element;
    start = xml.indexOf(opening, element.end);
  }
}

/** The first element of a name; null when there is none. */
export function firstElement(xml: string, name: string): XmlElement | null {
  return elementsOf(xml, name).next().value ?? null;
}

/** The value of an attribute in an opening tag; null when it has none. */
export function attributeOf(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? unescapeXml(match[1] ?? match[2] ?? '') : null;
}

/** The opening tag with an attribute set to a value, or without it (null). */
export function withAttribute(tag: string, name: string, value: string | number | null): string {
  const bare = tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
  return value === null ? bare : bare.replace(/\s*(\/?>)$/, ` ${name}="${escapeXml(String(value))}"$1`);
}

/** An element written anew with this opening tag and content. */
export function elementWith(tag: string, name: string, inner: string): string {
  const opening = tag.replace(/\s*\/?>$/, '');
  return inner === '' ? `${opening}/>` : `${opening}>${inner}</${name}>`;
}

/** `xml` with the piece from `start` to `end` replaced. */
export function spliced(xml: string, { start, end }: { start: number; end: number }, piece: string): string {
  return xml.slice(0, start) + piece + xml.slice(end);
}

function elementAt(xml: string, start: number, name: string): XmlElement {
  const tagEnd = endOfTag(xml, start);
  const tag = xml.slice(start, tagEnd);
  if (tag.endsWith('/>')) return { start, end: tagEnd, tag, inner: '' };
  const closing = xml.indexOf(`</${name}>`, tagEnd);
  if (closing < 0) throw new PackageUnfit(`<${name}> is not closed.`);
  return { start, end: closing + name.length + 3, tag, inner: xml.slice(tagEnd, closing) };
}

/** Behind the `>` that ends a tag: one inside quotes does not. */
function endOfTag(xml: string, start: number): number {
  let quote = '';
  for (let at = start; at < xml.length; at += 1) {
    const character = xml[at]!;
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  throw new PackageUnfit('A tag is not closed.');
}
