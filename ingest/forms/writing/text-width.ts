const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”…—]/gu;

/** How wide a text is in a sheet, in digits of the standard font: a Chinese character takes two. */
export function textWidth(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0);
}
