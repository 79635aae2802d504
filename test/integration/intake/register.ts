import type { RegisterInput } from '../../../server/modules/organizations/register.dto';

const HEPING = '共青团示例和平区委员会';
const NANKAI = '共青团示例南开区委员会';
const MACHINES = '示例机械局团委';

/** Two districts and a bureau with a few organizations each; all names are invented examples. */
export const REGISTER: RegisterInput = {
  units: [
    { name: HEPING, shortName: '和平区', aliases: ['和平团区委'], kind: 'district' },
    { name: NANKAI, shortName: '南开区', kind: 'district' },
    { name: MACHINES, shortName: '机械局', kind: 'bureau' },
  ],
  organizations: [
    { name: '和平区第一中学团委', unit: HEPING, level: 'committee' },
    { name: '和平区小白楼街道团工委', unit: HEPING, level: 'working-committee' },
    { name: '和平区环卫所团总支', unit: HEPING, level: 'general-branch' },
    { name: '和平区第一中学高一团支部', unit: HEPING, level: 'branch', parent: '和平区第一中学团委' },
    { name: '南开区第二中学团委', unit: NANKAI, level: 'committee' },
    { name: '南开区长虹街道团工委', unit: NANKAI, level: 'working-committee' },
    { name: '机械局机床厂团委', unit: MACHINES, level: 'committee' },
  ],
};
