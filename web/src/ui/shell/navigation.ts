import {
  Bell,
  Calendar,
  Collection,
  Connection,
  DataLine,
  House,
  Medal,
  Message,
  OfficeBuilding,
  Postcard,
  Upload,
  User,
  Warning,
} from '@element-plus/icons-vue';
import type { Component } from 'vue';
import type { RouteLocationRaw } from 'vue-router';
import type { Session } from '../../api/session';

export interface NavigationItem {
  key: string;
  icon: Component;
  to: RouteLocationRaw;
  /** Other pages that belong to it. */
  pages: string[];
}

const ITEMS: Record<string, Omit<NavigationItem, 'key'>> = {
  overview: { icon: DataLine, to: { name: 'overview' }, pages: ['overview'] },
  reporting: { icon: Calendar, to: { name: 'reporting' }, pages: ['reporting'] },
  ranking: { icon: Medal, to: { name: 'ranking' }, pages: ['ranking'] },
  units: { icon: OfficeBuilding, to: { name: 'units' }, pages: ['units', 'unit'] },
  holders: { icon: Postcard, to: { name: 'holders' }, pages: ['holders', 'holder'] },
  accounts: {
    icon: Connection,
    to: { name: 'accounts' },
    pages: ['accounts', 'account', 'record-reading', 'manual-readings'],
  },
  upload: {
    icon: Upload,
    to: { name: 'upload' },
    pages: [
      'upload',
      'intakes',
      'intake',
      'intakeSheet',
      'submissions',
      'submission',
      'submissionComparison',
      'inbox',
    ],
  },
  discrepancies: { icon: Warning, to: { name: 'discrepancies' }, pages: ['discrepancies'] },
  checks: { icon: Bell, to: { name: 'checks' }, pages: ['checks', 'check-surfaces', 'check-pace'] },
  reminders: {
    icon: Message,
    to: { name: 'reminders' },
    pages: ['reminders', 'notices', 'notice-channels'],
  },
  register: {
    icon: Collection,
    to: { name: 'register' },
    pages: ['register', 'name-questions', 'baseline-lists', 'register-changes'],
  },
  users: { icon: User, to: { name: 'users' }, pages: ['users'] },
};

const BY_ROLE = {
  committee: [
    'overview',
    'reporting',
    'ranking',
    'units',
    'accounts',
    'upload',
    'discrepancies',
    'holders',
    'register',
    'reminders',
    'checks',
    'users',
  ],
  viewer: ['overview', 'reporting', 'ranking', 'units', 'accounts', 'holders', 'checks'],
  unit: ['upload', 'ranking', 'accounts', 'discrepancies', 'holders'],
};

/** What a visitor finds in the navigation, most used first. A unit starts with its own page. */
export function navigationOf(user: Session['user']): NavigationItem[] {
  const items = BY_ROLE[user.role].map((key) => ({ key, ...ITEMS[key]! }));
  if (user.role !== 'unit') return items;
  return [
    { key: 'ownUnit', icon: House, to: { name: 'unit', params: { id: user.unitId } }, pages: ['unit'] },
    ...items,
  ];
}
