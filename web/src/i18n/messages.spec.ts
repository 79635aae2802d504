import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from './en/messages.en';
import { zhCn } from './zh-cn/messages.zh-cn';

const board = join(__dirname, '..');

function flat(texts: object, above = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[above + key, value]] : flat(value as object, `${above}${key}.`),
  );
}

function usedKeys(): string[] {
  return readdirSync(board, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(vue|ts)$/.test(name) && !name.endsWith('.spec.ts'))
    .flatMap((name) => [...readFileSync(join(board, name), 'utf8').matchAll(/\bt\('([a-zA-Z0-9.-]+)'/g)])
    .map((match) => match[1]!);
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
const chinese = new Map(flat(zhCn));
const english = new Map(flat(en));

describe('texts', () => {
  it('exist in both languages under the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it('take the same values in both languages', () => {
    const different = [...chinese].filter(
      ([key, text]) => String(placeholders(text)) !== String(placeholders(english.get(key) ?? '')),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('are there for every key the pages name', () => {
    const used = usedKeys();
    expect(used.length).toBeGreaterThan(200);
    expect(used.filter((key) => !chinese.has(key))).toEqual([]);
  });
});
