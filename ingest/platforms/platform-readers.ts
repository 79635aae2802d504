import type { Platform } from '../../domain/platform';
import type { PlatformReader } from './platform-reader';
import { sinaReader } from './sina/sina.reader';
import { tencentReader } from './tencent/tencent.reader';

/** Every platform whose pages can be read. */
export const PLATFORM_READERS: Record<Platform, PlatformReader> = {
  sina: sinaReader,
  tencent: tencentReader,
};
