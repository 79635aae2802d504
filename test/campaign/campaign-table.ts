import { shanghaiDay } from '../../domain/local-time';
import type { CampaignReport, FindingDelays } from './campaign-report';
import type { ContradictionKind } from './contradiction';

type ReportedDay = CampaignReport['days'][number];

/** The campaign day by day, as a Markdown table, with what was found and what was left over below. */
export function campaignMarkdown(report: CampaignReport): string {
  const falses = (kinds: ContradictionKind[]) => (day: ReportedDay) =>
    report.contradictions.filter(({ kind, at }) => kinds.includes(kind) && shanghaiDay(at) === day.day)
      .length;
  const columns: [heading: string, cell: (day: ReportedDay) => string | number][] = [
    ['day', ({ day }) => day],
    ['visits', ({ visits }) => visits],
    ['refused', ({ refused }) => refused],
    ['rounds stopped', ({ stoppedRounds }) => stoppedRounds],
    ['accounts', ({ accounts }) => accounts],
    ['verified in truth', ({ truth }) => truth],
    ['confirmed', ({ confirmed }) => confirmed],
    ['never read', ({ differences }) => differences.unread],
    ['changed since', ({ differences }) => differences.changed + differences.swapped],
    ['second look', ({ differences }) => differences['second-look']],
    ['stale', ({ stale }) => stale],
    ['false “not verified”', falses(['false-not-verified'])],
    ['false “verified”', falses(['false-verified'])],
    ['false “gone”', falses(['false-gone'])],
    ['coverage', ({ coverage }) => (coverage === null ? '–' : `${(coverage * 100).toFixed(1)} %`)],
    ['head-line', ({ headline }) => headline],
    ['changes', ({ happened }) => happened],
    ['found', ({ found }) => found],
    ['mean delay h', ({ meanHours }) => hours(meanHours)],
    ['max delay h', ({ maxHours }) => hours(maxHours)],
  ];
  const rows = report.days.map((day) => columns.map(([, cell]) => String(cell(day))));
  return [
    table(
      columns.map(([heading]) => heading),
      rows,
    ),
    changesTable(report),
    leftoversTable(report),
  ].join('\n\n');
}

function changesTable({ byKind, total }: CampaignReport): string {
  const line = (kind: string, delays: FindingDelays) => [
    kind,
    String(delays.happened),
    String(delays.found),
    hours(delays.meanHours),
    hours(delays.maxHours),
  ];
  const rows = Object.entries(byKind).map(([kind, delays]) => line(kind, delays));
  return table(['change', 'happened', 'found', 'mean delay h', 'max delay h'], [...rows, line('all', total)]);
}

function leftoversTable({ leftovers }: CampaignReport): string {
  const rows = Object.entries(leftovers).map(([why, count]) => [why, String(count)]);
  return table(['not found because', 'changes'], rows);
}

function hours(value: number | null): string {
  return value === null ? '–' : value.toFixed(1);
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}
