import type { FormScope } from '../../../../domain/campaign';
import { shanghaiDay } from '../../../../domain/local-time';
import { isAboveBranch, type OrganizationLevel } from '../../../../domain/organization';
import type { RegisteredOrganization } from '../../../../domain/organization-register';
import { textKey } from '../../../../domain/text';
import { note, type RowDraft } from './row-draft';
import { textOf } from './row-text';
import type { PlanInput } from './submission-plan';

const LEVEL_NAMES: Record<OrganizationLevel, string> = {
  committee: '团委',
  'working-committee': '团工委',
  'general-branch': '团总支',
  branch: '团支部',
};

/** Names are compared with a whole unit's register: enough for people to mend, bounded for hostile sheets. */
const MOST_SUGGESTIONS = 100;

/**
 * Finds each row's organization in the register and checks what the row says of it: known, of the reporting
 * unit, at the registered level, below a parent of the unit, within the phase's scope. Source: domain rules, 5.
 */
export function findOrganizations(drafts: RowDraft[], input: PlanInput): void {
  const suggest = suggestionsFrom(input);
  for (const draft of drafts) {
    const name = textOf(draft.row, 'org');
    if (name === null) continue;
    const found = input.register.find(name);
    if (!found) noteUnknown(draft, name, suggest(name));
    else if (found.unitId !== input.unit.id) noteOtherUnit(draft, name, input.unit.name);
    else {
      draft.organization = found;
      if (input.register.isByAlias(name, found)) noteAlias(draft, name, found);
      checkLevel(draft, found);
      checkParent(draft, found, input);
      checkScope(draft, found, input);
      checkOpen(draft, found, input.receivedAt);
    }
  }
}

function suggestionsFrom({ register }: PlanInput): (name: string) => string[] {
  const asked = new Map<string, string[]>();
  return (name) => {
    const key = textKey(name);
    const known = asked.get(key);
    if (known) return known;
    const names = asked.size < MOST_SUGGESTIONS ? register.closestTo(name) : [];
    asked.set(key, names);
    return names;
  };
}

function noteUnknown(draft: RowDraft, name: string, suggestions: string[]): void {
  const nearest = suggestions.length > 0 ? `最接近的是“${suggestions.join('”“')}”，` : '';
  note(draft, {
    code: 'ORGANIZATION.UNKNOWN',
    severity: 'error',
    column: 'org',
    value: name,
    message: `名册中没有团组织“${name}”，${nearest}请改为名册中的全称；确为新建的团组织请先报团市委登记。`,
  });
}

function noteAlias(draft: RowDraft, name: string, found: RegisteredOrganization): void {
  note(draft, {
    code: 'ORGANIZATION.BY_ALIAS',
    severity: 'hint',
    column: 'org',
    value: name,
    message: `“${name}”按对照记为“${found.name}”，本行照收；下次请写名册中的全称。`,
  });
}

function noteOtherUnit(draft: RowDraft, name: string, unitName: string): void {
  note(draft, {
    code: 'ORGANIZATION.OTHER_UNIT',
    severity: 'error',
    column: 'org',
    value: name,
    message: `团组织“${name}”在名册中不属于“${unitName}”，请由其所属单位填报。`,
  });
}

function checkLevel(draft: RowDraft, found: RegisteredOrganization): void {
  const level = draft.row.level as OrganizationLevel | null | undefined;
  if (!level || level === found.level) return;
  note(draft, {
    code: 'ORGANIZATION.LEVEL_DIFFERS',
    severity: 'error',
    column: 'level',
    value: LEVEL_NAMES[level],
    message: `“${found.name}”填为${LEVEL_NAMES[level]}，名册中是${LEVEL_NAMES[found.level]}，请改正组织类型或先报团市委更正名册。`,
  });
}

function checkParent(draft: RowDraft, found: RegisteredOrganization, input: PlanInput): void {
  const typed = textOf(draft.row, 'parent');
  if (typed === null || textKey(typed) === textKey(input.unit.name)) return;
  const parent = input.register.find(typed);
  const registered = input.register.parentOf(found);
  if (parent && parent.unitId !== input.unit.id) {
    noteParent(
      draft,
      'error',
      typed,
      `上级团组织“${typed}”不属于“${input.unit.name}”，请改为本单位的团组织。`,
    );
  } else if (registered && registered.id !== parent?.id && registered.key !== textKey(typed)) {
    noteParent(draft, 'warning', typed, `上级团组织填为“${typed}”，名册中是“${registered.name}”，请核对。`);
  }
}

function noteParent(draft: RowDraft, severity: 'error' | 'warning', value: string, message: string): void {
  note(draft, { code: 'ORGANIZATION.PARENT_DIFFERS', severity, column: 'parent', value, message });
}

/** Another scope is reported all the same: an above-branch organization may catch up in a later phase. */
function checkScope(draft: RowDraft, found: RegisteredOrganization, { phase, sheet }: PlanInput): void {
  const scopes = phase.dueForms.filter((due) => due.form === sheet.form).map((due) => due.scope);
  if (scopes.length === 0 || scopes.some((scope) => isInScope(found, scope))) return;
  const wanted = scopes.includes('branch') ? '团支部' : '总支级以上团组织';
  note(draft, {
    code: 'ORGANIZATION.OUT_OF_SCOPE',
    severity: 'hint',
    column: 'org',
    value: found.name,
    message: `${phase.name}的附表${sheet.form}只要求${wanted}，“${found.name}”是${LEVEL_NAMES[found.level]}；本行照收，无需改动。`,
  });
}

function isInScope(organization: RegisteredOrganization, scope: FormScope): boolean {
  return scope === 'any' || isAboveBranch(organization.level) === (scope === 'above-branch');
}

function checkOpen(draft: RowDraft, found: RegisteredOrganization, receivedAt: Date): void {
  if (found.closedOn === null || found.closedOn > shanghaiDay(receivedAt)) return;
  note(draft, {
    code: 'ORGANIZATION.CLOSED',
    severity: 'warning',
    column: 'org',
    value: found.name,
    message: `“${found.name}”已于 ${found.closedOn} 撤销，本行照收但不计入应开户数，请核对。`,
  });
}
