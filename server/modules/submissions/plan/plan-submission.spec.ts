import { OrganizationRegister } from '../../../../domain/organization-register';
import { textKey } from '../../../../domain/text';
import type { FormRow } from '../../../../ingest/forms/workbook-reading';
import { type ExistingState, ExistingRecords, type OpenClaim } from './existing-records';
import { planSubmission } from './plan-submission';
import type { FormSheet, PlanInput } from './submission-plan';

const SCHOOL = '示例中学团委';
const STREET = '幸福里社区团委';
const register = new OrganizationRegister(
  1,
  [SCHOOL, STREET].map((name, index) => ({
    ...{ id: 100 + index, name, key: textKey(name), level: 'committee', unitId: 1 },
    ...{ parentId: null, openedOn: null, closedOn: null },
  })),
);
const NOTHING: ExistingState = { holders: [], accounts: [], claims: [], otherPersons: [] };

const row = (number: number, org: string, uid: string, more = {}): FormRow => ({
  ...{ row: number, org, level: 'committee', parent: null, nickname: '示例', url: `weibo.com/u/${uid}`, uid },
  address: { kind: 'uid', platform: 'sina', uid, url: `https://weibo.com/u/${uid}` },
  adminPhone: '13800000001',
  ...more,
});
const sheet = (rows: FormRow[], more: Partial<FormSheet> = {}): FormSheet => ({
  ...{ sheet: '附表1', form: 1, columns: { org: 'B', url: 'F', adminPhone: 'O' }, rows, problems: [] },
  ...more,
});
const plan = (of: FormSheet, existing: Partial<ExistingState> = {}, more: Partial<PlanInput> = {}) =>
  planSubmission({
    ...{ sheet: of, unit: { id: 1, name: '示例区团委' }, register },
    phase: { id: 11, ordinal: 1, name: '第一阶段', dueForms: [{ form: 1, scope: 'above-branch' }] },
    receivedAt: new Date('2012-09-27T10:00:00+08:00'),
    existing: new ExistingRecords({ ...NOTHING, ...existing }),
    hashPhone: (phone) => `hash of ${phone}`,
    ...more,
  });
const holder = { id: 7, organizationId: 100, nameKey: textKey(SCHOOL), phoneHash: '', wantedPlatforms: [] };
const account = { id: 70, platform: 'sina' as const, uid: '1700000001', alias: null, holderId: 7 };
const claim: OpenClaim = {
  ...{ id: 700, unitId: 1, unitName: '示例区团委', holderId: 7, accountId: 70 },
  ...{ state: 'verified', platform: 'sina', form: 1, phaseId: 11, phaseOrdinal: 1 },
};

describe('the plan of a submission', () => {
  it('names what is new: holder, account and claim, contacts apart from values', () => {
    const made = plan(sheet([row(5, SCHOOL, '1700000001')]));

    expect(made.problems).toEqual([]);
    expect(made.holders).toEqual([
      expect.objectContaining({
        id: null,
        organizationId: 100,
        name: SCHOOL,
        contacts: { adminPhone: '13800000001' },
      }),
    ]);
    expect(made.accounts).toEqual([
      expect.objectContaining({
        id: null,
        uid: '1700000001',
        holderKey: made.holders[0]!.key,
        changesHolder: false,
      }),
    ]);
    expect(made.claims).toEqual({
      open: [
        expect.objectContaining({ state: 'verified', platform: 'sina', accountKey: made.accounts[0]!.key }),
      ],
      ...{ move: [], close: [] },
    });
    expect(made.rows).toEqual([expect.objectContaining({ row: 5, taken: true, problems: [] })]);
    expect(made.rows[0]!.values).not.toHaveProperty('adminPhone');
  });

  it('moves a standing claim on, and opens nothing, when the form repeats it', () => {
    const known = { holders: [holder], accounts: [account], claims: [claim] };
    expect(plan(sheet([row(5, SCHOOL, '1700000001')]), known).claims).toEqual({
      open: [],
      move: [700],
      close: [],
    });
  });

  it('ends the claims of this form and phase that no row repeats, and no others', () => {
    const others = [
      { ...claim, id: 701, phaseId: 13, phaseOrdinal: 3 },
      { ...claim, id: 702, form: 2 as const, state: 'unverified' as const },
      { ...claim, id: 703, form: null, phaseId: null, phaseOrdinal: null },
      { ...claim, id: 704, unitId: 2 },
    ];
    expect(plan(sheet([]), { holders: [holder], claims: [claim, ...others] }).claims).toEqual({
      ...{ open: [], move: [], close: [700] },
    });
  });

  it('takes nothing of a row with an error, whoever found it', () => {
    const error = {
      code: 'X.Y',
      severity: 'error' as const,
      row: 6,
      column: 'O',
      value: '1380000000',
      message: '',
    };
    const made = plan(
      sheet([row(5, SCHOOL, '1700000001'), row(6, STREET, '1700000002')], { problems: [error] }),
    );

    expect(made.rows.map(({ taken }) => taken)).toEqual([true, false]);
    expect(made.rows[1]!.problems).toEqual([{ ...error, value: '138****0000' }]);
    expect(made.holders).toHaveLength(1);
    expect(made.accounts).toHaveLength(1);
  });

  it('names the column and its heading in what it finds', () => {
    const [found] = plan(sheet([row(5, SCHOOL, '1700000001'), row(6, '示例中学校团委', '1700000002')]))
      .rows[1]!.problems;

    expect(found).toEqual({
      ...{ code: 'ORGANIZATION.UNKNOWN', severity: 'error', row: 6, column: 'B', value: '示例中学校团委' },
      message:
        '第 6 行 B 列 “团组织全称”：名册中没有团组织“示例中学校团委”，最接近的是“示例中学团委”，' +
        '请改为名册中的全称；确为新建的团组织请先报团市委登记。',
    });
  });

  it('gives an account that two rows reach by two names to the first', () => {
    const byAlias = row(6, STREET, '', {
      uid: null,
      address: { kind: 'alias', platform: 'sina', namespace: 'domain', alias: 'shili', url: '' },
    });
    const known = { accounts: [{ ...account, alias: 'shili' }], holders: [holder] };
    const made = plan(sheet([row(5, SCHOOL, '1700000001'), byAlias]), known);

    expect(made.rows[1]).toMatchObject({ taken: false, problems: [{ code: 'ACCOUNT.REPEATED' }] });
    expect(made.rows[1]!.problems[0]!.message).toContain('本表第 5 行');
  });

  it('does not take an account away whose holder still claims it', () => {
    const rival = { ...claim, holderId: 9, unitId: 2, unitName: '另一示例区团委' };
    const made = plan(sheet([row(5, SCHOOL, '1700000001'), row(6, STREET, '1700000002')]), {
      ...{ accounts: [{ ...account, holderId: 9 }], claims: [rival] },
    });

    expect(made.rows[0]).toMatchObject({ taken: false, disputedAccountId: 70, accountKey: null });
    expect(made.accountDisputes).toEqual([
      expect.objectContaining({
        accountId: 70,
        holderId: 9,
        unitId: 2,
        claimed: expect.stringContaining('示例区团委'),
      }),
    ]);
  });

  it('takes over an account that nobody claims any more', () => {
    const made = plan(sheet([row(5, SCHOOL, '1700000001')]), { accounts: [{ ...account, holderId: 9 }] });

    expect(made.accounts).toEqual([expect.objectContaining({ id: 70, changesHolder: true })]);
  });

  it('refuses the sheet when no row is left', () => {
    const made = plan(sheet([row(5, '名册外的团委', '1700000001')]));

    expect(made.problems).toEqual([
      expect.objectContaining({ code: 'SHEET.NO_ROW_TAKEN', severity: 'error' }),
    ]);
  });

  it('is the same for the same input', () => {
    const known = { holders: [holder], accounts: [account], claims: [claim] };
    const of = sheet([row(5, SCHOOL, '1700000001'), row(6, STREET, '1700000002')]);

    expect(plan(of, known)).toEqual(plan(of, known));
  });
});
