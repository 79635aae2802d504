import type { Platform } from '../../domain/platform';
import type { PlatformCard, SurfaceCard } from './platform-card';
import { sinaPlatform } from './sina/sina.platform';
import { tencentPlatform } from './tencent/tencent.platform';

/** The platforms of the campaign. */
export const PLATFORM_CARDS: Record<Platform, PlatformCard> = {
  sina: sinaPlatform,
  tencent: tencentPlatform,
};

/** The surface of a platform by name; null when it has none of that name. */
export function surfaceOf(platform: Platform, name: string): SurfaceCard | null {
  return PLATFORM_CARDS[platform].surfaces.find((surface) => surface.name === name) ?? null;
}
