import { statuses, type AccessRow } from './access-row';
import { SHOWN } from './access-world';

const BOUNDARY = 'boundary';
const UPLOAD = {
  headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  payload: [
    `--${BOUNDARY}`,
    'Content-Disposition: form-data; name="files"; filename="no-workbook.xlsx"',
    'Content-Type: application/octet-stream',
    '',
    'no workbook',
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n'),
};

/** Forms handed in, with what they say of persons; contacts never in full. */
export const SUBMISSIONS_ACCESS: AccessRow[] = [
  {
    route: 'POST /api/submissions',
    request: () => UPLOAD,
    expected: statuses(401, 201, 201, 201, 403),
  },
  {
    route: 'POST /api/submissions/nil',
    request: ({ unit, phase }) => ({ payload: { unitId: unit.id, phaseId: phase.id, form: 1 } }),
    expected: statuses(401, 201, 201, 403, 403),
  },
  {
    route: 'GET /api/submissions',
    expected: statuses(401, 200, 200, 200, 403),
    shows: () => SHOWN.fileName,
  },
  {
    route: 'GET /api/submissions',
    request: ({ unit }) => ({ url: `/api/submissions?unitId=${unit.id}` }),
    expected: statuses(401, 200, 200, 404, 403),
    shows: () => SHOWN.fileName,
  },
  {
    route: 'GET /api/submissions/:id',
    request: ({ submission }) => ({ url: `/api/submissions/${submission.id}` }),
    expected: statuses(401, 200, 200, 404, 403),
    shows: () => SHOWN.cadre,
  },
  {
    route: 'GET /api/submissions/:id',
    request: ({ submission }) => ({ url: `/api/submissions/${submission.id}` }),
    expected: statuses(401, 200, 200, 404, 403),
    shows: () => SHOWN.phone,
    showsTo: [],
  },
  {
    route: 'GET /api/submissions/:id/file',
    request: ({ submission }) => ({ url: `/api/submissions/${submission.id}/file` }),
    expected: statuses(401, 200, 200, 404, 403),
    shows: () => SHOWN.workbook,
  },
];
