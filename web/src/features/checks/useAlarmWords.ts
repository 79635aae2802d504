import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import type { RouteLocationRaw } from 'vue-router';
import type { Schemas } from '../../api/schemas';
import { useSession } from '../../api/useSession';
import { useFormat } from '../../i18n/useFormat';

type State = Schemas['CheckingStateDto'];
type Alarm = State['alarms'][number];

/** An alarm as the page shows it: what is wrong, what to do, and where. */
export interface SaidAlarm {
  key: string;
  tone: 'danger' | 'stale';
  what: string;
  why: string | null;
  todo: string;
  link: { label: string; to: RouteLocationRaw } | null;
}

const WATCH_ONLY = ['not-asked', 'behind', 'stale-basis'];
const LINKS: Partial<Record<Alarm['kind'], { label: string; to: RouteLocationRaw; isSetting: boolean }>> = {
  'host-stopped': { label: 'checking.toPace', to: { name: 'check-pace' }, isSetting: true },
  'parser-drift': { label: 'checking.toSurfaces', to: { name: 'check-surfaces' }, isSetting: true },
  'nothing-read': { label: 'checking.toSurfaces', to: { name: 'check-surfaces' }, isSetting: true },
  'not-asked': { label: 'checking.toSurfaces', to: { name: 'check-surfaces' }, isSetting: true },
  behind: { label: 'checking.toPace', to: { name: 'check-pace' }, isSetting: true },
  'stale-basis': {
    label: 'checking.toStale',
    to: { name: 'accounts', query: { status: 'stale' } },
    isSetting: false,
  },
};

/** Puts what is wrong with the checking into words, gravest first. */
export function useAlarmWords(state: Ref<State>) {
  const { t, te } = useI18n();
  const format = useFormat();
  const { isCommittee } = useSession();
  const now = computed(() => new Date(state.value.now));

  const subjectOf = ({ subject }: Alarm) =>
    subject !== null && te(`platform.${subject}`) ? t(`platform.${subject}`) : (subject ?? '');
  const isPast = ({ at }: Alarm) => at !== null && new Date(at) <= now.value;

  function whatOf(alarm: Alarm): string {
    const isProbing = alarm.kind === 'host-stopped' && isPast(alarm);
    return t(`checking.alarm.${alarm.kind}.${isProbing ? 'probing' : 'what'}`, {
      subject: subjectOf(alarm),
      count: format.count(alarm.count),
      moment: alarm.at ? format.moment(alarm.at) : '',
      ago: alarm.at ? format.ago(alarm.at, now.value) : '',
      limit: limitInWords(state.value.basis.limitHours, t),
    });
  }

  function linkOf({ kind }: Alarm): SaidAlarm['link'] {
    const link = LINKS[kind];
    if (!link || (link.isSetting && !isCommittee.value)) return null;
    return { label: t(link.label), to: link.to };
  }

  const whyOf = ({ kind, subject }: Alarm) =>
    kind === 'host-stopped'
      ? (state.value.hosts.find(({ host }) => host === subject)?.stopReason ?? null)
      : null;

  return computed<SaidAlarm[]>(() =>
    state.value.alarms.map((alarm) => ({
      key: `${alarm.kind} ${alarm.subject ?? ''}`,
      tone: WATCH_ONLY.includes(alarm.kind) ? 'stale' : 'danger',
      what: whatOf(alarm),
      why: whyOf(alarm),
      todo: t(`checking.alarm.${alarm.kind}.todo`),
      link: linkOf(alarm),
    })),
  );
}

/** 168 → 7 天, 36 → 36 小时. */
export function limitInWords(hours: number, t: (key: string, named: object) => string): string {
  return hours % 24 === 0 ? t('checking.days', { count: hours / 24 }) : t('checking.hours', { count: hours });
}
