import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AskingRequest } from './asked-page';
import { capturedAddresses } from './captured-addresses';
import { htmlAnswer, type WholeAnswer } from './replica-answer';

/** What tells one page of an address from another; everything else of a query is the asker's manner. */
const TELLING = ['uid', 'value', 'name', 'page', 'usernotexists', 'userblock', 'pagenotfound'];

/** Real pages in the bytes in which they were captured, by the address at which each was. */
export class CapturedPages {
  private constructor(private readonly answers: ReadonlyMap<string, WholeAnswer>) {}

  static none(): CapturedPages {
    return new CapturedPages(new Map());
  }

  /** Throws when the directory is absent or holds no capture. */
  static from(directory: string): CapturedPages {
    if (!existsSync(directory)) throw new Error(`There is no directory of captures at ${directory}.`);
    const answers = new Map(
      readdirSync(directory)
        .filter((file) => /^(?:sina|tencent)-.*\.(?:html|json)$/.test(file))
        .flatMap((file) => pagesOf(directory, file)),
    );
    if (answers.size === 0) throw new Error(`There are no captures in ${directory}.`);
    return new CapturedPages(answers);
  }

  answerTo({ url }: AskingRequest): WholeAnswer | null {
    return this.answers.get(keyOf(url)) ?? null;
  }

  addresses(): string[] {
    return [...this.answers.keys()].map((key) => `https://${key}`);
  }
}

function pagesOf(directory: string, file: string): [string, WholeAnswer][] {
  const body = readFileSync(path.join(directory, file));
  const answer = answerOf(file, body);
  return capturedAddresses(file, body.toString('utf8')).map((address) => [keyOf(new URL(address)), answer]);
}

/** Captures were saved without their headers: the bytes themselves must say in which charset they are. */
function answerOf(file: string, body: Buffer): WholeAnswer {
  if (file.endsWith('.html')) {
    return {
      ...htmlAnswer(body, file.includes('-404') ? 404 : 200),
      headers: { 'content-type': 'text/html' },
    };
  }
  return { status: 200, headers: { 'content-type': 'application/json' }, body: wholeBody(file, body) };
}

/** Of this interface only the inner object was saved. */
function wholeBody(file: string, body: Buffer): Buffer {
  const isInner = /^sina-ajax-.*-data-/.test(file);
  return isInner ? Buffer.concat([Buffer.from('{"ok":1,"data":'), body, Buffer.from('}')]) : body;
}

function keyOf(url: URL): string {
  const told = [...url.searchParams].filter(([name]) => TELLING.includes(name)).sort();
  const query = new URLSearchParams(told).toString();
  return `${url.hostname}${url.pathname}${query && `?${query}`}`;
}
