/** Longer than any profile address; what is longer was pasted by mistake or by malice. */
const LONGEST = 2000;

const INVISIBLE = /\p{Cf}|(?!\s)\p{Cc}/gu;
const LABEL = /^(?:新浪|腾讯)?(?:微博)?(?:地址|网址|链接|主页|主页地址)\s*:\s*/;
const SAYS_NONE = /^(?:无|暂无|没有|未开通|none|n\/a|[-—–/.]+)$/i;
const LOOKS_LIKE_ADDRESS = /^(?:https?:\/\/|(?:[\w-]+\.)+(?:com|cn)(?:\/|$))/i;

export type PastedText =
  { kind: 'text'; text: string } | { kind: 'empty' } | { kind: 'malformed'; reason: string };

/**
 * The one address in a pasted or typed cell: NFKC, invisible characters and a leading label removed, and of
 * several words the one that looks like an address. Nothing, or a word for nothing (`无`), is empty.
 */
export function readPastedText(pasted: string): PastedText {
  if (pasted.length > LONGEST) return tooLong();
  const text = pasted.normalize('NFKC').replace(INVISIBLE, '').trim().replace(LABEL, '');
  if (text === '' || SAYS_NONE.test(text)) return { kind: 'empty' };
  const words = text.split(/\s+/);
  if (words.length === 1) return { kind: 'text', text };
  const addresses = words.filter((word) => LOOKS_LIKE_ADDRESS.test(word));
  return addresses.length === 1 ? { kind: 'text', text: addresses[0]! } : notOneAddress();
}

function tooLong(): PastedText {
  return { kind: 'malformed', reason: `微博地址超过 ${LONGEST} 个字符，请只粘贴主页地址。` };
}

function notOneAddress(): PastedText {
  return { kind: 'malformed', reason: '这一格里不是一个地址，请只填一个微博主页地址。' };
}
