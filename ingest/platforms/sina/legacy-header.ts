import type { PageModule } from './legacy-modules';

/** The uid on the follow button of a page's header: there when the page's configuration is not. */
export function uidOfFollowButton(header: string): string | null {
  return /\baction-data="uid=(\d{5,15})&(?:amp;)?f?nick=/.exec(header)?.[1] ?? null;
}

const OWN_ADDRESS = [
  // v5: the address under the nickname.
  /class="pf_lin[^"]*"\s*>\s*https?:\/\/weibo\.com\/([A-Za-z0-9_-]+)\s*</,
  // v6: the text offered for recommending the account to a friend.
  /content=[^"]*?https?:\/\/weibo\.com\/([A-Za-z0-9_-]+)"[^>]*suggest_to_friends/,
  // The information page.
  /个性域名[\s\S]{0,200}?>\s*https?:\/\/weibo\.com\/([A-Za-z0-9_-]+)\s*</,
];

/** The owner's custom domain where the page shows one; an address by uid (`/u/…`) is none. */
export function customDomainIn(modules: readonly PageModule[]): string | null {
  for (const pattern of OWN_ADDRESS) {
    for (const { html } of modules) {
      const domain = pattern.exec(html)?.[1];
      if (domain && domain !== 'u' && /[A-Za-z]/.test(domain)) return domain;
    }
  }
  return null;
}
