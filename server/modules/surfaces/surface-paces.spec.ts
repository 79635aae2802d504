import { ajaxSurface as ajax } from '../../../ingest/platforms/sina/ajax.surface';
import { loadConfig } from '../../config/config';
import { SurfacePacesService } from './surface-paces.service';

const paceOf = (env: Record<string, string>) => new SurfacePacesService(loadConfig(env)).paceOf(ajax);

describe('the pace of a surface', () => {
  it('is what the card says when nothing is set', () => {
    expect(paceOf({})).toBe(ajax.paceSeconds);
  });

  it('can be slowed down', () => {
    expect(paceOf({ TUANWEI_PACE_SECONDS: '60' })).toBe(60);
  });

  it('cannot be quickened on a live platform, only on a replica', () => {
    expect(paceOf({ TUANWEI_PACE_SECONDS: '0' })).toBe(ajax.paceSeconds);
    expect(paceOf({ TUANWEI_PACE_SECONDS: '0', TUANWEI_REPLICA_URL: 'http://127.0.0.1:4100' })).toBe(0);
  });
});
