/** What vue-i18n hands to a text that is a function. */
interface TextContext {
  named(name: string): unknown;
  interpolate(value: unknown): string;
  normalize(parts: string[]): unknown;
}

/** What vue-i18n calls for a text with places to fill in. */
export type TextFunction = (context: TextContext) => unknown;
export type TextFunctions = { [key: string]: TextFunction | TextFunctions };
type Texts = { [key: string]: string | Texts };

/** Texts, with or without `{places}` to fill in, as functions: the board ships no compiler of messages. */
export function textFunctions(texts: Texts): TextFunctions {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? textFunction(text) : textFunctions(text),
    ]),
  );
}

function textFunction(text: string): TextFunction {
  const parts = text.split(/\{(\w+)\}/);
  return ({ normalize, interpolate, named }) =>
    normalize(parts.map((part, index) => (index % 2 === 1 ? interpolate(named(part)) : part)));
}
