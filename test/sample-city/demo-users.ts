import type { Role } from '../../server/modules/users/user.entity';

/** A login of the demo. The password stands on the screen: there is nothing to protect. */
export interface DemoUser {
  login: string;
  password: string;
  displayName: string;
  role: Role;
  /** Short name of the unit whose rows the user sees. */
  unit: string | null;
}

/** One login for each role: the committee, a reporting unit, a guest. */
export const DEMO_USERS: readonly DemoUser[] = [
  {
    login: 'tuanshiwei',
    password: 'demo-tuanshiwei',
    displayName: '团市委（示例）',
    role: 'committee',
    unit: null,
  },
  {
    login: 'heping',
    password: 'demo-heping-2012',
    displayName: '和平团区委（示例）',
    role: 'unit',
    unit: '和平区',
  },
  { login: 'guest', password: 'demo-guest-2012', displayName: '来宾（示例）', role: 'viewer', unit: null },
];
