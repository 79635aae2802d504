import { decodePage } from './page-charset';

export type JsonObject = Record<string, unknown>;

/** A fetched page, decoded once: its text and, where the whole text is a JSON object, that object. */
export interface PageDocument {
  text: string;
  json: JsonObject | null;
  /** When it was fetched: what the relative times on it are relative to. */
  fetchedAt: Date;
}

/** Opens a page's bytes. Never throws: broken JSON is a text without an object. */
export function openPage(input: {
  body: Uint8Array;
  contentType?: string | null;
  fetchedAt: Date;
}): PageDocument {
  const text = decodePage(input.body, input.contentType);
  return { text, json: parseObject(text), fetchedAt: input.fetchedAt };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects in a value that should be a list of objects; empty where it is no list. */
export function objectsIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A trimmed text (white space incl. U+3000), or null where the value is no text or an empty one. */
export function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

/** An integer given as a number or as digits; null otherwise. */
export function integerOf(value: unknown): number | null {
  if (typeof value === 'string' && /^-?\d{1,15}$/.test(value)) return Number(value);
  return Number.isSafeInteger(value) ? (value as number) : null;
}

function parseObject(text: string): JsonObject | null {
  const trimmed = text.trim();
  // An archived answer may be a JSONP call.
  const inner = /^[\w.$]*\(([\s\S]*)\)\s*;?$/.exec(trimmed)?.[1]?.trim() ?? trimmed;
  if (!inner.startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(inner);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
