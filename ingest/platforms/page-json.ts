export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSONP call as interfaces write it: `cb({…});`, `window.cb&&cb({…})`, `try{cb({…});}catch(e){}`. */
const CALL_BEFORE =
  /^(?:\/\*.{0,20}?\*\/)?\s{0,9}(?:try\s{0,9}\{)?\s{0,9}(?:[\w.$]{1,99}\s?&&\s?)?[\w.$]{0,99}\(/;
const CALL_AFTER = /\)\s{0,9};?\s{0,9}(?:\}\s{0,9}catch\s?\(\w{0,9}\)\s?\{\s?\})?;?$/;
/** How a browser saves a JSON answer: a page of nothing but one `<pre>`. */
const PRE_BEFORE =
  /^(?:<(?:!doctype|!--|html|head|\/head|meta|link|body)\b[^>]{0,500}>\s{0,9}){0,12}<pre\b[^>]{0,500}>/i;
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"', amp: '&' };

/**
 * The object of a body that is JSON: bare, in a JSONP call, or saved by a browser. A list of one object is
 * that object, a longer list stands under `data`. Null where the body is no JSON or damaged.
 */
export function jsonObjectIn(text: string): JsonObject | null {
  const trimmed = text.trim();
  const value = parsed(trimmed) ?? parsed(insideCall(trimmed)) ?? parsed(insidePre(trimmed));
  if (isObject(value)) return value;
  if (!Array.isArray(value) || value.length === 0 || !value.every(isObject)) return null;
  return value.length === 1 ? value[0]! : { data: value };
}

function parsed(text: string): unknown {
  if (!/^[[{]/.test(text)) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function insideCall(text: string): string {
  const before = CALL_BEFORE.exec(text)?.[0];
  const after = before && CALL_AFTER.exec(text.slice(-40))?.[0];
  return before && after ? text.slice(before.length, -after.length).trim() : '';
}

function insidePre(text: string): string {
  const before = PRE_BEFORE.exec(text.slice(0, 8000))?.[0];
  if (!before) return '';
  const written = text.slice(before.length).split(/<\/pre>/i)[0]!;
  return written.replace(/&(lt|gt|quot|#39|#34|amp);/g, (_, name: string) => ENTITIES[name]!).trim();
}
