/** A block of a desktop page: its name (`domid` or `pid`) and its decoded HTML. */
export interface PageModule {
  id: string;
  html: string;
}

const CALL = /(?:FM|pageletM)\.view\(\s*(?=\{)/g;
const NAME = /"(?:domid|pid)"\s*:\s*"([^"]+)"/;
/** The name stands before the HTML, behind short lists of scripts and styles. */
const NAME_WITHIN = 1000;

const RENDERED = /<div\b[^<>]{0,500}\bid="((?:Pl|pl)_\w{1,100})"[^<>]{0,500}>/g;

/**
 * The blocks of a desktop page whose names match `wanted`, decoded from its `FM.view({…})` scripts (before
 * 2013 `STK.pageletM.view({…})`). Found by searching, so that nothing else of a page of 300 kB is parsed. A
 * block that is cut off or no JSON is left out. A page saved by a browser has its blocks in place: then
 * those are taken, each up to the beginning of the next.
 */
export function findModules(text: string, wanted: RegExp): PageModule[] {
  const modules = [...scriptedModules(text, wanted)].filter(({ html }) => html !== '');
  return modules.length > 0 ? modules : [...renderedModules(text, wanted)];
}

function* scriptedModules(text: string, wanted: RegExp): Generator<PageModule> {
  let lookedUpTo = 0;
  for (const call of text.matchAll(CALL)) {
    const start = call.index + call[0].length;
    if (start < lookedUpTo) continue;
    const id = NAME.exec(text.slice(start, start + NAME_WITHIN))?.[1];
    if (!id || !wanted.test(id)) continue;
    const end = text.indexOf('</script>', start);
    if (end === -1) return;
    // A script is parsed once, however many calls a hostile page puts into it.
    lookedUpTo = end;
    const html = htmlOf(text.slice(start, end));
    if (html !== null) yield { id, html };
  }
}

function htmlOf(call: string): string | null {
  try {
    const module: unknown = JSON.parse(call.slice(0, call.lastIndexOf('}') + 1));
    const html = (module as { html?: unknown }).html;
    return typeof html === 'string' ? html : null;
  } catch {
    return null;
  }
}

function* renderedModules(text: string, wanted: RegExp): Generator<PageModule> {
  const starts = [...text.matchAll(RENDERED)];
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1];
    const id = start[1]!;
    // The last block has no end to tell whether it is whole.
    if (next && wanted.test(id)) yield { id, html: text.slice(start.index, next.index) };
  }
}
