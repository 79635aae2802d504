import type { Visit } from './check-visit';

const NOBODY_ASKED = {
  reading: null,
  fragment: null,
  parserVersion: '-',
  status: null,
  finalUrl: null,
  durationMs: 0,
  controlWell: false,
  proof: null,
} as const;

/** What is noted of an account whose platform has shut down: nobody was asked, and nobody will be. */
export function closedVisit(accountId: number, at: Date): Visit {
  const detail = '该平台已停止服务，不再核验；此前的核验结果保留。';
  return { ...NOBODY_ASKED, accountId, at, surface: 'none', outcome: 'platform-closed', detail };
}

/** What is noted of an account that no configured surface can ask for. */
export function unaskedVisit(accountId: number, at: Date, surface: string): Visit {
  const detail = '已配置的读取方式都不能按这一地址查询；请补填 UID，或启用另一种读取方式。';
  return { ...NOBODY_ASKED, accountId, at, surface, outcome: 'unknown', detail };
}
