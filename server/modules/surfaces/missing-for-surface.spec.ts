import type { SurfaceCard } from '../../../ingest/platforms/platform-card';
import { surfaceOf } from '../../../ingest/platforms/platform-cards';
import { missingFor, type SurfaceConditions } from './missing-for-surface';

const NOTHING: SurfaceConditions = {
  isReplica: false,
  isClosed: false,
  credentials: {},
  isLocked: () => false,
};
const sina = (name: string): SurfaceCard => surfaceOf('sina', name)!;

describe('what a surface lacks', () => {
  it.each([
    ['ajax', {}, /还没有填写 Cookie/],
    ['ajax', { isReplica: true }, /^$/],
    ['ajax', { credentials: { cookie: 'SUB=1' } }, /^$/],
    ['ajax', { credentials: { token: '2.00' } }, /还没有填写 Cookie/],
    ['ajax', { isLocked: () => true }, /Cookie 用现在的密钥解不开/],
    ['openapi', {}, /还没有填写授权 token/],
    ['openapi', { isReplica: true }, /还没有填写授权 token/],
    ['openapi-batch', { credentials: { token: '2.00' } }, /^$/],
    ['openapi-batch', { isLocked: () => true }, /授权 token 用现在的密钥解不开/],
    ['legacy', {}, /^$/],
    ['manual', {}, /^$/],
  ])('%s with %j: %p', (name, conditions, words) => {
    const missing = missingFor(sina(name), { ...NOTHING, ...conditions });
    expect(missing ?? '').toMatch(words);
  });

  it('is an archive, once the platform has closed', () => {
    const archive = surfaceOf('tencent', 'html-archive')!;
    expect(missingFor(archive, NOTHING)).toBeNull();
    expect(missingFor(archive, { ...NOTHING, isClosed: true })).toMatch(/要有存档服务/);
    expect(missingFor(archive, { ...NOTHING, isClosed: true, isReplica: true })).toBeNull();
    expect(missingFor(surfaceOf('tencent', 'platform-closed')!, { ...NOTHING, isClosed: true })).toBeNull();
  });
});
