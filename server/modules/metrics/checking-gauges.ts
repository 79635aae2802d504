import { Gauge, type Registry } from 'prom-client';
import { CHECKING_ALARM_KINDS } from '../../../domain/checking-alarm';
import type { CheckingStateDto } from '../checks/checking-state.dto';

type Labels = Record<string, string>;
type Sample = [labels: Labels, value: number];

interface GaugeOfState {
  name: string;
  help: string;
  labels?: readonly string[];
  samples: (state: CheckingStateDto) => Sample[];
}

const STATE_GAUGES: readonly GaugeOfState[] = [
  {
    name: 'tuanwei_check_queue_accounts',
    help: 'Accounts on the timetable, due or not.',
    labels: ['platform', 'tier'],
    samples: (state) => state.queues.map(({ platform, tier, waiting }) => [{ platform, tier }, waiting]),
  },
  {
    name: 'tuanwei_check_queue_due',
    help: 'Accounts whose turn has come and that have not been visited yet.',
    labels: ['platform', 'tier'],
    samples: (state) => state.queues.map(({ platform, tier, due }) => [{ platform, tier }, due]),
  },
  {
    name: 'tuanwei_check_queue_overdue_seconds',
    help: 'For how long the longest overdue account has been due; 0 when none is.',
    labels: ['platform', 'tier'],
    samples: ({ queues, now }) =>
      queues.map(({ platform, tier, oldestDueAt }) => [
        { platform, tier },
        secondsUntil(oldestDueAt ?? now, now),
      ]),
  },
  {
    name: 'tuanwei_accounts_never_checked',
    help: 'Accounts on the timetable that were never visited.',
    samples: ({ neverChecked }) => [[{}, neverChecked]],
  },
  {
    name: 'tuanwei_accounts_verified',
    help: 'Verified accounts that count.',
    samples: ({ basis }) => [[{}, basis.of]],
  },
  {
    name: 'tuanwei_accounts_stale',
    help: 'Verified accounts that count and were last read longer ago than the limit.',
    samples: ({ basis }) => [[{}, basis.stale]],
  },
  {
    name: 'tuanwei_stale_limit_seconds',
    help: 'Age at which a reading is too old to rest a figure on.',
    samples: ({ basis }) => [[{}, basis.limitHours * 3600]],
  },
  {
    name: 'tuanwei_host_pace_seconds',
    help: 'Least seconds between two requests to a host.',
    labels: ['host'],
    samples: (state) => state.hosts.map(({ host, paceSeconds }) => [{ host }, paceSeconds]),
  },
  {
    name: 'tuanwei_host_visits_per_minute',
    help: 'Visits a minute on average of the last five minutes.',
    labels: ['host'],
    samples: (state) => state.hosts.map(({ host, visitsPerMinute }) => [{ host }, visitsPerMinute]),
  },
  {
    name: 'tuanwei_host_open',
    help: '1 while hours, black-outs and the daily budget allow requests to a host, otherwise 0.',
    labels: ['host'],
    samples: (state) => state.hosts.map(({ host, openNow }) => [{ host }, Number(openNow)]),
  },
  {
    name: 'tuanwei_host_stop_level',
    help: '0 = the breaker of a host is closed; 1, 2, 3 = stopped for 30 minutes, 2 hours, 24 hours.',
    labels: ['host'],
    samples: (state) => state.hosts.map(({ host, stopLevel }) => [{ host }, stopLevel]),
  },
  {
    name: 'tuanwei_host_stop_remaining_seconds',
    help: 'For how much longer a host is left alone; 0 when it is not, or is about to be probed.',
    labels: ['host'],
    samples: ({ hosts, now }) =>
      hosts.map(({ host, stoppedUntil }) => [{ host }, secondsUntil(now, stoppedUntil ?? now)]),
  },
  {
    name: 'tuanwei_parser_drift_ratio',
    help: 'Share of the pages of the last day that a version of a parser did not understand.',
    labels: ['platform', 'surface', 'parser_version'],
    samples: (state) =>
      state.parsers.map(({ platform, surface, parserVersion, answered, drifted }) => [
        { platform, surface, parser_version: parserVersion },
        drifted / answered,
      ]),
  },
  {
    name: 'tuanwei_workers_alive',
    help: 'Living worker processes.',
    samples: ({ workers }) => [[{}, workers.alive]],
  },
  {
    name: 'tuanwei_jobs_waiting',
    help: 'Jobs that wait for a free worker.',
    samples: ({ workers }) => [[{}, workers.jobsWaiting]],
  },
  {
    name: 'tuanwei_jobs_running',
    help: 'Jobs under way.',
    samples: ({ workers }) => [[{}, workers.jobsRunning]],
  },
  {
    name: 'tuanwei_checking_alarms',
    help: 'What is wrong with the checking as a whole, by kind; all 0 when all is well.',
    labels: ['kind'],
    samples: ({ alarms }) =>
      CHECKING_ALARM_KINDS.map((kind) => [{ kind }, alarms.filter((alarm) => alarm.kind === kind).length]),
  },
];

/** The figures of the watch page as gauges of a registry; the returned function sets them to a state. */
export function checkingGauges(registry: Registry): (state: CheckingStateDto) => void {
  const gauges = STATE_GAUGES.map(({ name, help, labels = [], samples }) => ({
    gauge: new Gauge({ name, help, labelNames: labels, registers: [registry] }),
    samples,
  }));
  return (state) => {
    for (const { gauge, samples } of gauges) {
      gauge.reset();
      for (const [labels, value] of samples(state)) gauge.set(labels, value);
    }
  };
}

/** Seconds from one moment to a later one; 0 when it is not later. */
function secondsUntil(from: string, to: string): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);
}
