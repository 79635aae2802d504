/** A microblog platform of the campaign. Sina = 新浪微博, Tencent = 腾讯微博 (closed on 2020-09-28). */
export const PLATFORMS = ['sina', 'tencent'] as const;
export type Platform = (typeof PLATFORMS)[number];

export function isPlatform(value: unknown): value is Platform {
  return PLATFORMS.includes(value as Platform);
}
