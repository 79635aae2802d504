import { Parser, type ParserOptions } from 'htmlparser2';
import { refuse, type Refusal } from './refusal';

/** What a reader of markup is told, and the reason for which it wants to hear no more. */
export interface MarkupReader {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  /** `isImplied`: the markup leaves the end tag out. */
  close(name: string, isImplied: boolean): void;
  readonly refusal: Refusal | null;
}

/** Between two looks at the reader. */
const CHUNK = 65_536;
const DEEPEST = 200;

/** Tells a reader of all markup in a text, in one pass; stops where it nests too deep or the reader has enough. */
export function readMarkup(markup: string, reader: MarkupReader, options: ParserOptions): Refusal | null {
  let depth = 0;
  let deepest = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        deepest = Math.max(depth, deepest);
        reader.open(name, attributes);
      },
      ontext: (text) => reader.text(text),
      onclosetag: (name, isImplied) => {
        depth -= 1;
        reader.close(name, isImplied);
      },
    },
    options,
  );
  for (let start = 0; start < markup.length; start += CHUNK) {
    parser.write(markup.slice(start, start + CHUNK));
    if (deepest > DEEPEST) return refuse('FILE.NESTED', { limit: DEEPEST });
    if (reader.refusal !== null) return reader.refusal;
  }
  parser.end();
  return reader.refusal;
}
