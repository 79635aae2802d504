import { multipart } from '../multipart';
import { statuses, type AccessRow } from './access-row';
import { SHOWN } from './access-world';

const REGISTER_FILE = multipart([{ name: 'file', filename: 'register.json', body: '{"units": []}' }]);
const BASELINE_FILE = multipart([
  { name: 'name', body: '示例名单' },
  { name: 'file', filename: 'list.csv', body: '团组织全称,UID' },
]);

/** Only the committee changes the register; a unit sees its own organizations. */
export const REGISTER_ACCESS: AccessRow[] = [
  {
    route: 'GET /api/organizations',
    expected: statuses(401, 200, 200, 200, 403),
    shows: () => SHOWN.organization,
  },
  {
    route: 'GET /api/organizations',
    request: ({ unit }) => ({ url: `/api/organizations?unitId=${unit.id}` }),
    expected: statuses(401, 200, 200, 404, 403),
    shows: () => SHOWN.organization,
  },
  {
    route: 'GET /api/organizations/:id',
    request: ({ organization }) => ({ url: `/api/organizations/${organization.id}` }),
    expected: statuses(401, 200, 200, 404, 403),
    shows: () => SHOWN.organization,
  },
  {
    route: 'POST /api/organizations',
    request: ({ unit }, n) => ({
      payload: { unitId: unit.id, name: `示例新建第${n}团委`, level: 'committee' },
    }),
    expected: statuses(401, 201, 403, 403, 403),
  },
  {
    route: 'PATCH /api/organizations/:id',
    request: ({ organization }) => ({
      url: `/api/organizations/${organization.id}`,
      payload: { openedOn: '2001-02-03' },
    }),
    expected: statuses(401, 200, 403, 403, 403),
  },
  {
    route: 'POST /api/organizations/:id/move',
    request: ({ organization }) => ({
      url: `/api/organizations/${organization.id}/move`,
      payload: { parentId: null },
    }),
    expected: statuses(401, 200, 403, 403, 403),
  },
  {
    route: 'GET /api/organizations/:id/merge-preview',
    request: ({ organization }) => ({
      url: `/api/organizations/${organization.id}/merge-preview?intoId=${organization.id}`,
    }),
    expected: statuses(401, 200, 403, 403, 403),
  },
  {
    route: 'POST /api/organizations/:id/merge',
    request: ({ organization }) => ({
      url: `/api/organizations/${organization.id}/merge`,
      payload: { intoId: organization.id },
    }),
    expected: statuses(401, 409, 403, 403, 403),
  },
  {
    route: 'POST /api/units',
    request: (_, n) => ({ payload: { name: `共青团示例新建第${n}区委员会`, kind: 'district' } }),
    expected: statuses(401, 201, 403, 403, 403),
  },
  {
    route: 'PATCH /api/units/:id',
    request: ({ unit }) => ({ url: `/api/units/${unit.id}`, payload: { openedOn: '2001-02-03' } }),
    expected: statuses(401, 200, 403, 403, 403),
  },
  { route: 'GET /api/register/changes', expected: statuses(401, 200, 403, 403, 403) },
  {
    route: 'POST /api/register/changes/:id/undo',
    request: () => ({ url: '/api/register/changes/999999/undo' }),
    expected: statuses(401, 404, 403, 403, 403),
  },
  { route: 'GET /api/name-questions', expected: statuses(401, 200, 200, 200, 403) },
  {
    route: 'GET /api/name-questions',
    request: ({ unit }) => ({ url: `/api/name-questions?unitId=${unit.id}` }),
    expected: statuses(401, 200, 200, 404, 403),
  },
  {
    route: 'POST /api/name-questions/:id/answer',
    request: ({ organization }) => ({
      url: '/api/name-questions/999999/answer',
      payload: { organizationId: organization.id },
    }),
    expected: statuses(401, 404, 403, 403, 403),
  },
  {
    route: 'POST /api/name-questions/:id/dismiss',
    request: () => ({ url: '/api/name-questions/999999/dismiss', payload: { reason: '示例' } }),
    expected: statuses(401, 404, 403, 403, 403),
  },
  {
    route: 'POST /api/register/imports',
    request: () => ({ url: '/api/register/imports?mode=preview', ...REGISTER_FILE }),
    expected: statuses(401, 200, 403, 403, 403),
  },
  { route: 'GET /api/register/template.xlsx', expected: statuses(401, 200, 403, 403, 403) },
  { route: 'GET /api/register/export.xlsx', expected: statuses(401, 200, 403, 403, 403) },
  { route: 'GET /api/baseline-lists', expected: statuses(401, 200, 403, 403, 403) },
  {
    route: 'POST /api/baseline-lists',
    request: () => ({ url: '/api/baseline-lists?mode=preview', ...BASELINE_FILE }),
    expected: statuses(401, 200, 403, 403, 403),
  },
  { route: 'GET /api/baseline-lists/template.xlsx', expected: statuses(401, 200, 403, 403, 403) },
  {
    route: 'DELETE /api/baseline-lists/:id',
    request: () => ({ url: '/api/baseline-lists/999999' }),
    expected: statuses(401, 404, 403, 403, 403),
  },
];
