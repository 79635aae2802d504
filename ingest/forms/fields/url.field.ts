import { cellText, type Cell } from '../workbook/cell';
import { printPlain, refused, taken, type Field } from './field';

const LONGEST_URL = 2000;
/** 新浪微博：http://…, written without a space between. */
const WORDS_BEFORE = /^[\p{Script=Han}\s：:（）()]{1,20}(?=https?:\/\/)/iu;
/** Links that Excel makes by itself out of an e-mail address or a place in the workbook lead to no profile. */
const NOT_A_PAGE = /^(?:mailto:|#|file:)/i;

/**
 * A profile address as it was given: the cell's hyperlink counts more than its text. What it means is the
 * matter of the row rule about addresses, which knows the platform.
 */
export const urlField: Field = {
  read(cell) {
    const typed = typedAddress(cell);
    return typed.length > LONGEST_URL
      ? refused('TEXT.TOO_LONG', { length: typed.length, limit: LONGEST_URL })
      : taken(typed.replace(WORDS_BEFORE, ''));
  },
  typed: typedAddress,
  print: printPlain,
};

function typedAddress(cell: Cell): string {
  const link = cell.link?.trim() ?? '';
  return link === '' || NOT_A_PAGE.test(link) ? cellText(cell) : link;
}
