import { INTAKE_FILE_NAME, INTAKE_PERSON } from './access-intake';
import { statuses, type AccessRow } from './access-row';
import type { AccessWorld } from './access-world';
import { multipart } from '../multipart';

const intakeUrl = ({ staged }: AccessWorld, rest = '') => `/api/intakes/${staged.intake.id}${rest}`;
const sheetUrl = ({ staged }: AccessWorld, rest = '') => `/api/intake-sheets/${staged.sheet.id}${rest}`;
const SKIPPED = [{ name: 'files', filename: '不是表格.txt', body: '示例' }];

/** Staged uploads: the committee's and the own unit's. The rows that end it come last. */
export const INTAKES_ACCESS: AccessRow[] = [
  {
    route: 'POST /api/intakes',
    request: () => ({ payload: {} }),
    expected: statuses(401, 201, 201, 201, 403),
  },
  { route: 'GET /api/intakes', expected: statuses(401, 200, 200, 200, 403) },
  {
    route: 'GET /api/intakes/:id',
    request: (world) => ({ url: intakeUrl(world) }),
    expected: statuses(401, 200, 200, 404, 403),
    shows: () => INTAKE_FILE_NAME,
  },
  {
    route: 'POST /api/intakes/:id/files',
    request: (world) => ({ url: intakeUrl(world, '/files'), ...multipart(SKIPPED) }),
    expected: statuses(401, 201, 201, 404, 403),
  },
  {
    route: 'GET /api/intake-sheets/:id/rows',
    request: (world) => ({ url: sheetUrl(world, '/rows') }),
    expected: statuses(401, 200, 200, 404, 403),
    shows: () => INTAKE_PERSON,
  },
  {
    route: 'PATCH /api/intake-sheets/:id',
    request: (world) => ({ url: sheetUrl(world), payload: { selected: true } }),
    expected: statuses(401, 200, 200, 404, 403),
  },
  {
    route: 'PATCH /api/intake-sheets/:id',
    request: (world) => ({ url: sheetUrl(world), payload: { unitId: world.otherUnit.id } }),
    expected: statuses(401, 200, 404, 404, 403),
  },
  {
    route: 'PATCH /api/intake-sheets/:id/cells',
    request: (world) => ({
      url: sheetUrl(world, '/cells'),
      payload: { edits: [{ row: 6, key: 'noColumn', text: '示例' }] },
    }),
    expected: statuses(401, 400, 400, 404, 403),
  },
  {
    route: 'GET /api/intakes/:id/files/:fileId/returned',
    request: (world) => ({ url: intakeUrl(world, `/files/${world.staged.spareFile.id}/returned`) }),
    expected: statuses(401, 200, 200, 404, 403),
  },
  {
    route: 'GET /api/intakes/:id/returned.zip',
    request: (world) => ({ url: intakeUrl(world, '/returned.zip') }),
    expected: statuses(401, 200, 200, 404, 403),
  },
  {
    route: 'DELETE /api/intake-sheets/:id/cells',
    request: (world) => ({ url: sheetUrl(world, '/cells') }),
    expected: statuses(401, 200, 200, 404, 403),
  },
  {
    route: 'PATCH /api/intakes/:id',
    request: (world) => ({ url: intakeUrl(world), payload: { blankCells: 'erase' } }),
    expected: statuses(401, 200, 200, 404, 403),
  },
  {
    route: 'DELETE /api/intakes/:id/files/:fileId',
    request: (world) => ({ url: intakeUrl(world, `/files/${world.staged.spareFile.id}`) }),
    expected: statuses(401, 200, 200, 404, 403),
  },
  {
    route: 'POST /api/intakes/:id/commit',
    request: (world) => ({ url: intakeUrl(world, '/commit'), payload: { mode: 'all-or-nothing' } }),
    expected: statuses(401, 409, 409, 404, 403),
  },
  {
    route: 'DELETE /api/intakes/:id',
    request: (world) => ({ url: intakeUrl(world) }),
    expected: statuses(401, 200, 409, 404, 403),
  },
];
