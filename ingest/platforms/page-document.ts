import { decodePage } from './page-charset';
import { isObject, jsonObjectIn, type JsonObject } from './page-json';

export { isObject, type JsonObject };

/** A fetched page, decoded once: its text and, where the text is JSON, its object. */
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
  return { text, json: jsonObjectIn(text), fetchedAt: input.fetchedAt };
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
