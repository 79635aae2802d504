import type { Platform } from '../../domain/platform';
import type { ManualSurface } from './platform-card';

/** A person looks at the page and records it, with a picture: the way that is always there. */
export function manualSurface(platform: Platform): ManualSurface {
  return {
    platform,
    kind: 'manual',
    name: 'manual',
    title: '人工核验',
    needs: 'nothing',
    counts: 'exact',
    note: '由人打开主页，照录内容并附截图；不向平台发任何请求，随时可用。',
  };
}
