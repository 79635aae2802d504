import { SheetCheckService } from '../../../server/modules/submissions/sheet-check.service';
import { IntakeService } from '../intake/intake-service';
import {
  type Sheet,
  unopenedOrganization,
  unverifiedCadre,
  unverifiedOrganization,
  verifiedCadre,
  verifiedOrganization,
  verifiedYouthWorker,
  workbookOf,
} from '../intake/sheets';

const SCHOOL = '和平区第一中学团委';
const STREET = '和平区小白楼街道团工委';
const school = verifiedOrganization(SCHOOL, '1700000001');
const PERSON = { person: '示例一', phone: '13900000011' };
const OTHER = { person: '示例二', phone: '13900000012' };
const AT = new Date('2012-10-20T10:00:00+08:00');

const sheet = (form: Sheet['form'], rows: Sheet['rows'], phase = '第三阶段'): Sheet => ({
  ...{ unit: '和平区', form, phase, rows },
});

/** Each workbook breaks a rule that no sheet of it breaks alone. */
const WORKBOOKS: [string, string, Sheet[]][] = [
  [
    'one holder in two states',
    'HOLDER.STATE_CONFLICT',
    [sheet(1, [school]), sheet(3, [unopenedOrganization(SCHOOL)])],
  ],
  [
    'one account of two holders',
    'ACCOUNT.TAKEN',
    [
      sheet(1, [school]),
      sheet(2, [
        unverifiedOrganization(STREET, '1700000001', { level: 'working-committee' }),
        unverifiedOrganization('和平区环卫所团总支', '1700000002', { level: 'general-branch' }),
      ]),
    ],
  ],
  [
    'one person as cadre and as youth worker',
    'PERSON.TWO_ROLES',
    [sheet(7, [verifiedCadre(PERSON, '1700000003')]), sheet(10, [verifiedYouthWorker(PERSON, '1700000004')])],
  ],
  [
    'one account of two persons',
    'ACCOUNT.TAKEN',
    [
      sheet(7, [verifiedCadre(PERSON, '1700000003')]),
      sheet(8, [unverifiedCadre(OTHER, '1700000003'), unverifiedCadre(PERSON, '1700000009')]),
    ],
  ],
  [
    'a statement that a later phase overrules',
    'HOLDER.REPORTED_LATER',
    [sheet(1, [school]), sheet(3, [unopenedOrganization(SCHOOL)], '第一阶段')],
  ],
];

describe('the preview of a workbook', () => {
  let intake: IntakeService;
  beforeAll(async () => {
    intake = await IntakeService.start();
  });
  afterAll(() => intake.stop());
  beforeEach(() => intake.clear());

  const preview = async (sheets: Sheet[]) => {
    const bytes = await workbookOf(sheets);
    const file = { fileName: '报送.xlsx', bytes, receivedAt: AT, receivedBy: null };
    const checked = await intake.service.get(SheetCheckService, { strict: false }).check(file);
    return checked.sheets.map(({ rows, problems, counts }) => ({
      taken: counts.good,
      refused: counts.refused,
      codes: [...problems, ...rows.flatMap((row) => row.problems)].map(({ code }) => code),
    }));
  };
  const committed = async (sheets: Sheet[]) => {
    const { sheets: results } = await intake.handIn(sheets, { at: AT.toISOString() });
    return results.map(({ rowsTaken, rowsRefused, problems }) => ({
      taken: rowsTaken,
      refused: rowsRefused,
      codes: problems.map(({ code }) => code),
    }));
  };

  it.each(WORKBOOKS)('tells of %s what its commit tells', async (_, code, sheets) => {
    const told = await preview(sheets);
    expect(told.flatMap(({ codes }) => codes)).toContain(code);
    expect(await committed(sheets)).toEqual(told);
  });

  it.each(WORKBOOKS)(
    'tells of %s the same once it was committed and nothing changed',
    async (_, _code, sheets) => {
      await committed(sheets);
      const told = await preview(sheets);
      expect(await committed(sheets)).toEqual(told);
    },
  );

  it('writes nothing', async () => {
    for (const [, , sheets] of WORKBOOKS) await preview(sheets);
    const [row] = await intake.query(
      `select (select count(*) from submissions)::int as submissions, (select count(*) from holders)::int as holders,
              (select count(*) from accounts)::int as accounts, (select count(*) from audit_entries)::int as audit`,
    );
    expect(row).toEqual({ submissions: 0, holders: 0, accounts: 0, audit: 0 });
  });
});
