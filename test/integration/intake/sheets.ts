import type { FormNumber } from '../../../domain/form';
import { writeFormWorkbook } from '../../../ingest/forms/write-form-workbook';

export type Row = Record<string, unknown>;

/** A sheet to hand in: whose and which form, in the first phase unless said otherwise. */
export interface Sheet {
  unit: string;
  form: FormNumber;
  phase?: string | null;
  rows: Row[];
  nil?: boolean;
  name?: string;
}

export function workbookOf(sheets: Sheet[]): Promise<Buffer> {
  return writeFormWorkbook(
    sheets.map(({ unit, form, phase = '第一阶段', rows, nil = false, name }, index) => ({
      form,
      rows,
      nil,
      sheetName: name ?? `附表${form}-${index + 1}`,
      head: {
        unit,
        phase,
        filledBy: '示例填表人',
        phone: '022-23456789',
        reviewedBy: '示例审核人',
        filledOn: '2012-09-27',
        cutOffOn: '2012-12-31',
      },
    })),
  );
}

const ADMIN = { adminName: '示例甲', adminPhone: '13900000001' };
const ACTIVITY = { followers: 120, following: 30, posts: 45, asOf: '2012-09-26' };

/** A row of form 1: an organization verified on Sina. */
export function verifiedOrganization(org: string, uid: string, more: Row = {}): Row {
  return {
    ...{ org, level: 'committee', parent: '共青团示例和平区委员会', nickname: org, url: sina(uid) },
    ...{ reason: `${org}官方微博`, ...ACTIVITY, ...ADMIN },
    ...more,
  };
}

const CONTACT = {
  contact: '示例乙',
  post: '书记',
  phone: '13900000002',
  email: 'contact@example.com',
};

/** A row of form 2: an organization whose account is opened, not verified. */
export function unverifiedOrganization(org: string, uid: string, more: Row = {}): Row {
  return {
    ...{
      org,
      level: 'committee',
      parent: '共青团示例和平区委员会',
      platform: 'sina',
      nickname: org,
      url: sina(uid),
    },
    ...{ wantedReason: `${org}官方微博`, whyNot: '未申请', ready: READY, location: '和平区', ...CONTACT },
    ...more,
  };
}

const READY = { avatar: true, posted: true, proof: true };

/** A row of form 3: an organization without an account. */
export function unopenedOrganization(org: string, more: Row = {}): Row {
  return {
    ...{ org, level: 'committee', parent: '共青团示例和平区委员会', platforms: ['sina'] },
    ...{ wantedNickname: org, wantedReason: `${org}官方微博`, regPhone: '13900000003', ...CONTACT },
    ...{ receiver: '示例丙', receiverPhone: '13900000004' },
    ...more,
  };
}

export interface Person {
  person: string;
  phone: string;
  org?: string;
}

/** A row of form 7: a cadre verified on Sina. */
export function verifiedCadre({ person, phone, org = '和平区第一中学团委' }: Person, uid: string): Row {
  return {
    ...{ person, sex: '女', org, post: '书记', nature: '专职', phone },
    ...{ nickname: `${person}微博`, url: sina(uid), reason: `${org}书记${person}`, ...ACTIVITY },
  };
}

/** A row of form 8: a cadre whose account is not verified. */
export function unverifiedCadre({ person, phone, org = '和平区第一中学团委' }: Person, uid: string): Row {
  return {
    ...{ person, org, post: '副书记', nature: '兼职', phone, email: 'cadre@example.com', platform: 'sina' },
    ...{ nickname: `${person}微博`, url: sina(uid), wantedReason: `${org}副书记${person}`, ready: READY },
    proof: '工作证明',
  };
}

/** A row of form 9: a cadre without an account. */
export function unopenedCadre({ person, phone, org = '和平区第一中学团委' }: Person): Row {
  return {
    ...{ person, org, post: '委员', nature: '挂职', phone, platforms: ['sina'] },
    ...{ wantedNickname: `${person}微博`, wantedReason: `${org}委员${person}` },
  };
}

/** A row of form 10: a verified youth worker. */
export function verifiedYouthWorker(
  { person, phone, org = '和平区第一中学团委' }: Person,
  uid: string,
  more: Row = {},
): Row {
  return {
    ...{ person, kind: '青年志愿者', org, workPost: '示例单位职员', phone, platform: 'sina' },
    ...{ nickname: `${person}微博`, url: sina(uid), reason: `青年志愿者${person}`, ...ACTIVITY },
    ...more,
  };
}

function sina(uid: string): string {
  return `https://weibo.com/u/${uid}`;
}
