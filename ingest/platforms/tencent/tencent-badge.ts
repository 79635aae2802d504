import type { CheerioAPI } from 'cheerio';
import type { Reading } from '../../../domain/reading';

const PERSONAL = /个人认证|個人認證/;
const ORGANIZATIONAL = /机构认证|機構認證|企业认证|企業認證/;
const BARE_LABEL = /^(?:腾讯|騰訊)?(?:个人|機構|机构|個人|企业)?(?:认证|認證)(?:说明|說明)?$/;

/** An offer to apply (one's own page) is no mark. */
const OFFER = /申请|申請|未认证|未認證/;

/**
 * What the profile part of a page says of verification: 腾讯机构认证 (or an organization's page, `clubInfo`)
 * is an organization's, 腾讯个人认证 a person's. A (whole) profile without a mark says "not verified". The
 * link to the certification service is no mark.
 */
export function tencentBadge($: CheerioAPI): Partial<Reading> {
  const marks = $('[title*="认证"], [title*="認證"]')
    .toArray()
    .map((mark) => $(mark))
    .filter((mark) => !OFFER.test(mark.attr('title') ?? ''));
  const titles = marks.map((mark) => mark.attr('title') ?? '').join(' ');
  const isClub = $('.clubInfo').length > 0;
  if (marks.length === 0 && !isClub) return { verified: false };
  const isOrganization = isClub || ORGANIZATIONAL.test(titles);
  const isPerson = PERSONAL.test(titles) || $('.custjWrap').length > 0;
  const texts = marks.flatMap((mark) => [mark.text(), mark.attr('title') ?? '']).map((text) => text.trim());
  return {
    verified: true,
    verifiedKind: isOrganization ? 'organization' : isPerson ? 'person' : null,
    reason: texts.find((text) => text !== '' && !BARE_LABEL.test(text)) ?? null,
  };
}
