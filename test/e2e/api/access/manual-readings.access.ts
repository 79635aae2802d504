import { aManualForm } from '../../../builders/a-manual-form';
import { statuses, type AccessRow } from './access-row';
import { SHOWN } from './access-world';

/** A second later for each visitor: one reading must not overtake the next one. */
const LOOKED_AT = Date.parse('2012-11-19T08:00:00+08:00');

/** What persons record of pages, and the second look at it. The viewer sees none of it. */
export const MANUAL_READINGS_ACCESS: AccessRow[] = [
  {
    route: 'POST /api/manual-readings',
    request: ({ cadreAccount }, n) => ({
      url: '/api/manual-readings',
      ...aManualForm({
        accountId: String(cadreAccount.id),
        address: `https://weibo.com/u/${cadreAccount.uid}`,
        lookedAt: new Date(LOOKED_AT + n * 1000).toISOString(),
      }),
    }),
    expected: statuses(401, 201, 201, 404, 403),
    shows: () => SHOWN.cadre,
  },
  {
    route: 'GET /api/manual-readings',
    expected: statuses(401, 200, 200, 200, 403),
    shows: () => SHOWN.cadre,
  },
  {
    route: 'GET /api/manual-readings/:id/pictures/:ordinal',
    request: () => ({ url: '/api/manual-readings/1/pictures/1' }),
    expected: statuses(401, 200, 200, 404, 403),
    shows: () => 'GIF89a',
  },
  {
    route: 'POST /api/manual-readings/:id/confirm',
    request: () => ({ url: '/api/manual-readings/2147483647/confirm' }),
    expected: statuses(401, 404, 403, 403, 403),
  },
  {
    route: 'POST /api/manual-readings/:id/refuse',
    request: () => ({ url: '/api/manual-readings/2147483647/refuse', payload: { reason: '示例原因' } }),
    expected: statuses(401, 404, 403, 403, 403),
  },
  {
    route: 'PUT /api/campaigns/:id/manual-rule',
    request: ({ campaign }) => ({
      url: `/api/campaigns/${campaign.id}/manual-rule`,
      payload: { needsSecond: false },
    }),
    expected: statuses(401, 200, 403, 403, 403),
  },
];
