import { type CheerioAPI, load } from 'cheerio';

/**
 * A piece of a page as a document to select from. Pieces, never whole pages: those take a hundred times as
 * long. Read by htmlparser2, which is as forgiving as a browser where these pages need it, and faster.
 */
export function loadFragment(html: string): CheerioAPI {
  return load(html, { xml: { xmlMode: false, encodeEntities: 'utf8' } });
}
