import { namesHolder } from '../../../domain/name-in-reason';
import { textAt, type RowRule } from './row-rule';

const REASON_KEYS = ['reason', 'wantedReason'];

/** 认证说明 (or the one wished for) contains the full name of the organization. */
export const reasonNamesOrganization: RowRule = reasonRule('org', 'REASON.LACKS_ORG');

/** 认证说明 (or the one wished for) contains the person's name: else it is no real-name verification. */
export const reasonNamesPerson: RowRule = reasonRule('person', 'REASON.LACKS_PERSON');

/** 认证说明 (or the one wished for) names the project, or the organization responsible for it. */
export const reasonNamesProject: RowRule = (values) => {
  const project = textAt(values, 'project');
  const name = textAt(values, 'org');
  if (project === null || name === null) return [];
  return REASON_KEYS.filter((key) => isNameless(textAt(values, key), name))
    .filter((key) => isNameless(textAt(values, key), project))
    .map((key) => ({ code: 'REASON.LACKS_PROJECT', key, facts: { project, name } }));
};

/** As reasonNamesPerson, where only the wished-for text matters. */
export const wantedReasonNamesPerson: RowRule = (values, context) =>
  reasonNamesPerson({ ...values, reason: null }, context);

function reasonRule(holderKey: string, code: 'REASON.LACKS_ORG' | 'REASON.LACKS_PERSON'): RowRule {
  return (values) => {
    const name = textAt(values, holderKey);
    if (name === null) return [];
    return REASON_KEYS.filter((key) => isNameless(textAt(values, key), name)).map((key) => ({
      code,
      key,
      facts: { name },
    }));
  };
}

function isNameless(reason: string | null, name: string): boolean {
  return reason !== null && !namesHolder(reason, name);
}
