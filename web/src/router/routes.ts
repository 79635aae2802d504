import type { RouteRecordRaw } from 'vue-router';
import type { Role } from '../api/session';

declare module 'vue-router' {
  interface RouteMeta {
    /** May be seen without a session. */
    isPublic?: boolean;
    /** Who may see it; everybody with a session when absent. */
    roles?: Role[];
    /** Key of the page's title. */
    title?: string;
  }
}

const pages: RouteRecordRaw[] = [
  {
    path: '',
    name: 'overview',
    component: () => import('../features/progress/OverviewPage.vue'),
    meta: { title: 'nav.overview', roles: ['committee', 'viewer'] },
  },
  {
    path: 'reporting',
    name: 'reporting',
    component: () => import('../features/deadlines/ReportingPage.vue'),
    meta: { title: 'nav.reporting' },
  },
  {
    path: 'ranking',
    name: 'ranking',
    component: () => import('../features/ranking/RankingPage.vue'),
    meta: { title: 'nav.ranking' },
  },
  {
    path: 'units',
    name: 'units',
    component: () => import('../features/units/UnitsPage.vue'),
    meta: { title: 'nav.units', roles: ['committee', 'viewer'] },
  },
  {
    path: 'units/:id(\\d+)',
    name: 'unit',
    component: () => import('../features/units/UnitPage.vue'),
    meta: { title: 'nav.unit' },
  },
  {
    path: 'holders',
    name: 'holders',
    component: () => import('../features/holders/HoldersPage.vue'),
    meta: { title: 'nav.holders' },
  },
  {
    path: 'holders/:id(\\d+)',
    name: 'holder',
    component: () => import('../features/holders/HolderPage.vue'),
    meta: { title: 'nav.holders' },
  },
  {
    path: 'accounts',
    name: 'accounts',
    component: () => import('../features/accounts/AccountsPage.vue'),
    meta: { title: 'nav.accounts' },
  },
  {
    path: 'accounts/:id(\\d+)',
    name: 'account',
    component: () => import('../features/accounts/AccountPage.vue'),
    meta: { title: 'nav.accounts' },
  },
  {
    path: 'accounts/:id(\\d+)/manual-reading',
    name: 'record-reading',
    component: () => import('../features/manual-readings/RecordReadingPage.vue'),
    meta: { title: 'manual.title', roles: ['committee', 'unit'] },
  },
  {
    path: 'manual-readings',
    name: 'manual-readings',
    component: () => import('../features/manual-readings/ManualReadingsPage.vue'),
    meta: { title: 'manual.title', roles: ['committee', 'unit'] },
  },
  {
    path: 'upload',
    name: 'upload',
    component: () => import('../features/intakes/UploadPage.vue'),
    meta: { title: 'nav.upload', roles: ['committee', 'unit'] },
  },
  {
    path: 'intakes',
    name: 'intakes',
    component: () => import('../features/intakes/IntakesPage.vue'),
    meta: { title: 'nav.intakes', roles: ['committee', 'unit'] },
  },
  {
    path: 'intakes/:id(\\d+)',
    name: 'intake',
    component: () => import('../features/intakes/IntakePage.vue'),
    meta: { title: 'nav.intakes', roles: ['committee', 'unit'] },
  },
  {
    path: 'intakes/:id(\\d+)/sheets/:sheetId(\\d+)',
    name: 'intakeSheet',
    component: () => import('../features/intakes/IntakeSheetPage.vue'),
    meta: { title: 'nav.intakes', roles: ['committee', 'unit'] },
  },
  {
    path: 'inbox',
    name: 'inbox',
    component: () => import('../features/inbox/InboxPage.vue'),
    meta: { title: 'inbox.title', roles: ['committee'] },
  },
  {
    path: 'submissions',
    name: 'submissions',
    component: () => import('../features/submissions/SubmissionsPage.vue'),
    meta: { title: 'nav.submissions', roles: ['committee', 'unit'] },
  },
  {
    path: 'submissions/:id(\\d+)',
    name: 'submission',
    component: () => import('../features/submissions/SubmissionPage.vue'),
    meta: { title: 'nav.submissions', roles: ['committee', 'unit'] },
  },
  {
    path: 'submissions/:id(\\d+)/compare',
    name: 'submissionComparison',
    component: () => import('../features/submissions/SubmissionComparePage.vue'),
    meta: { title: 'comparison.title', roles: ['committee', 'unit'] },
  },
  {
    path: 'discrepancies',
    name: 'discrepancies',
    component: () => import('../features/discrepancies/DiscrepanciesPage.vue'),
    meta: { title: 'nav.discrepancies', roles: ['committee', 'unit'] },
  },
  {
    path: 'checks',
    name: 'checks',
    component: () => import('../features/checks/ChecksPage.vue'),
    meta: { title: 'nav.checks', roles: ['committee', 'viewer'] },
  },
  {
    path: 'checks/surfaces',
    name: 'check-surfaces',
    component: () => import('../features/check-settings/CheckSurfacesPage.vue'),
    meta: { title: 'checking.tab.check-surfaces', roles: ['committee'] },
  },
  {
    path: 'checks/pace',
    name: 'check-pace',
    component: () => import('../features/check-settings/CheckPacePage.vue'),
    meta: { title: 'checking.tab.check-pace', roles: ['committee'] },
  },
  {
    path: 'checks/:id(\\d+)/evidence',
    name: 'evidence',
    component: () => import('../features/evidence/EvidencePage.vue'),
    meta: { title: 'evidence.title', roles: ['committee', 'unit'] },
  },
  {
    path: 'reminders',
    name: 'reminders',
    component: () => import('../features/notices/RemindersPage.vue'),
    meta: { title: 'nav.reminders', roles: ['committee'] },
  },
  {
    path: 'notices',
    name: 'notices',
    component: () => import('../features/notices/NoticesPage.vue'),
    meta: { title: 'nav.notices', roles: ['committee', 'unit'] },
  },
  {
    path: 'notices/channels',
    name: 'notice-channels',
    component: () => import('../features/notices/NoticeChannelsPage.vue'),
    meta: { title: 'notice.tab.notice-channels', roles: ['committee'] },
  },
  {
    path: 'register',
    name: 'register',
    component: () => import('../features/register/RegisterPage.vue'),
    meta: { title: 'nav.register', roles: ['committee'] },
  },
  {
    path: 'register/questions',
    name: 'name-questions',
    component: () => import('../features/name-questions/NameQuestionsPage.vue'),
    meta: { title: 'register.tab.name-questions', roles: ['committee'] },
  },
  {
    path: 'register/lists',
    name: 'baseline-lists',
    component: () => import('../features/baseline-lists/BaselineListsPage.vue'),
    meta: { title: 'register.tab.baseline-lists', roles: ['committee'] },
  },
  {
    path: 'register/changes',
    name: 'register-changes',
    component: () => import('../features/register/RegisterChangesPage.vue'),
    meta: { title: 'register.tab.register-changes', roles: ['committee'] },
  },
  {
    path: 'users',
    name: 'users',
    component: () => import('../features/users/UsersPage.vue'),
    meta: { title: 'nav.users', roles: ['committee'] },
  },
  {
    path: ':pathMatch(.*)*',
    name: 'lost',
    component: () => import('../ui/LostPage.vue'),
    meta: { title: 'lost.title' },
  },
];

export const routes: RouteRecordRaw[] = [
  {
    path: '/login',
    name: 'login',
    component: () => import('../features/sessions/LoginPage.vue'),
    meta: { title: 'login.title', isPublic: true },
  },
  {
    path: '/setup',
    name: 'setup',
    component: () => import('../features/sessions/SetupPage.vue'),
    meta: { title: 'setup.title', isPublic: true },
  },
  { path: '/', component: () => import('../ui/shell/AppShell.vue'), children: pages },
];
