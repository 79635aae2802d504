/**
 * Where a holder that is due stands (应开户主体的进度): confirmed 已认证, stale 已认证待复核, claimed 已报认证未核实,
 * opened 已开通未认证, none 未开通, unreported 漏报 (in the register, on no list). Each due holder is in exactly one.
 */
export const HOLDER_STATES = ['confirmed', 'stale', 'claimed', 'opened', 'none', 'unreported'] as const;
export type HolderState = (typeof HOLDER_STATES)[number];

/** Names of the states as the board and the exports print them. */
export const HOLDER_STATE_NAMES: Record<HolderState, string> = {
  confirmed: '已认证',
  stale: '已认证（待复核）',
  claimed: '已报认证、未核实',
  opened: '已开通未认证',
  none: '未开通',
  unreported: '漏报',
};
