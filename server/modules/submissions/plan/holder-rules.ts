import { formOf } from '../../../../domain/form';
import { type HolderCategory, isPerson } from '../../../../domain/holder';
import type { Platform } from '../../../../domain/platform';
import { textKey } from '../../../../domain/text';
import type { ExistingHolder } from './existing-records';
import { splitContacts } from './row-contacts';
import { isTaken, note, type RowDraft } from './row-draft';
import { textOf } from './row-text';
import type { PlanInput, PlannedHolder } from './submission-plan';

/** The column that names the holder; an organization is named by the register. */
const NAME_COLUMN: Record<HolderCategory, string | null> = {
  organization: null,
  project: 'project',
  cadre: 'person',
  'youth-worker': 'person',
};
/** In the forms of organizations and projects, 职务 is the contact's. */
const DETAIL_KEYS: Record<'person' | 'body', string[]> = {
  person: ['sex', 'post', 'nature', 'workPost', 'kind'],
  body: ['memberCount', 'location', 'intro'],
};

/**
 * Finds the holder of each good row, known or new, by its natural key: category, organization and name, and
 * for persons the phone. One known person with one new phone is the same person with a new phone.
 */
export function findHolders(drafts: RowDraft[], input: PlanInput): PlannedHolder[] {
  const category = formOf(input.sheet.form).category;
  const holders = new Map<string, PlannedHolder>();
  for (const group of groupsByName(drafts, category).values()) {
    const known = matchKnown(group, input);
    for (const { draft, naming } of group) {
      const holder = holderOf(draft, naming, known);
      draft.holder = merged(holders.get(holder.key), holder);
      holders.set(holder.key, draft.holder);
    }
    if (isPerson(category)) notePersons(group, input);
  }
  for (const draft of drafts) if (draft.holder) draft.holder = holders.get(draft.holder.key)!;
  return [...holders.values()];
}

interface Naming {
  organizationId: number;
  name: string;
  nameKey: string;
  phone: string | null;
}

interface NamedDraft {
  draft: RowDraft;
  naming: Naming;
}

interface KnownMatch {
  byHash: Map<string, ExistingHolder>;
  hashOf: (naming: Naming) => string;
}

function groupsByName(drafts: RowDraft[], category: HolderCategory): Map<string, NamedDraft[]> {
  const groups = new Map<string, NamedDraft[]>();
  for (const draft of drafts.filter(isTaken)) {
    const naming = namingOf(draft, category);
    if (!naming) continue;
    const key = `${naming.organizationId}|${naming.nameKey}`;
    const group = groups.get(key);
    if (group) group.push({ draft, naming });
    else groups.set(key, [{ draft, naming }]);
  }
  return groups;
}

function namingOf({ row, organization }: RowDraft, category: HolderCategory): Naming | null {
  if (!organization) return null;
  const column = NAME_COLUMN[category];
  const name = column === null ? organization.name : textOf(row, column);
  if (name === null) return null;
  const phone = isPerson(category) ? textOf(row, 'phone') : null;
  return { organizationId: organization.id, name, nameKey: textKey(name), phone };
}

function matchKnown(group: NamedDraft[], input: PlanInput): KnownMatch {
  const hashOf = (naming: Naming) => (naming.phone === null ? '' : input.hashPhone(naming.phone));
  const hashes = new Set(group.map(({ naming }) => hashOf(naming)));
  const known = input.existing.holdersNamed(group[0]!.naming);
  const byHash = new Map(known.filter((h) => hashes.has(h.phoneHash)).map((h) => [h.phoneHash, h]));
  const [only] = known;
  const [hash] = hashes;
  const isNewPhone = known.length === 1 && hashes.size === 1 && byHash.size === 0;
  if (isNewPhone && !isNamesake(only!, input)) byHash.set(hash!, only!);
  return { byHash, hashOf };
}

/** Another form of this very phase names a person with the other phone: two persons of one name. */
function isNamesake(known: ExistingHolder, { existing, phase, sheet }: PlanInput): boolean {
  return existing
    .claimsOf(known.id)
    .some((claim) => claim.phaseId === phase.id && claim.form !== null && claim.form !== sheet.form);
}

function holderOf(draft: RowDraft, naming: Naming, { byHash, hashOf }: KnownMatch): PlannedHolder {
  const phoneHash = hashOf(naming);
  const id = byHash.get(phoneHash)?.id ?? null;
  return {
    key: id === null ? `${naming.organizationId}|${naming.nameKey}|${phoneHash}` : `#${id}`,
    id,
    organizationId: naming.organizationId,
    name: naming.name,
    nameKey: naming.nameKey,
    phoneHash,
    details: detailsOf(draft.row),
    contacts: splitContacts(draft.row).contacts,
  };
}

function detailsOf(row: RowDraft['row']): Record<string, unknown> {
  const keys = DETAIL_KEYS[textOf(row, 'person') === null ? 'body' : 'person'];
  const details: Record<string, unknown> = {};
  for (const key of keys) if (row[key] !== null && row[key] !== undefined) details[key] = row[key];
  const wanted = wantedPlatformsOf(row);
  return wanted.length > 0 ? { ...details, wantedPlatforms: wanted } : details;
}

/** The platforms on which a row of form 3, 6, 9 or 12 asks for an account; empty on other forms. */
export function wantedPlatformsOf(row: RowDraft['row']): Platform[] {
  return Array.isArray(row.platforms) ? (row.platforms as Platform[]) : [];
}

function merged(before: PlannedHolder | undefined, after: PlannedHolder): PlannedHolder {
  if (!before) return after;
  return {
    ...after,
    details: { ...before.details, ...after.details },
    contacts: { ...before.contacts, ...after.contacts },
  };
}

function notePersons(group: NamedDraft[], input: PlanInput): void {
  const isShared = new Set(group.map(({ draft }) => draft.holder!.key)).size > 1;
  for (const { draft } of group) {
    if (input.existing.isOnOtherPersonForms(draft.holder!)) noteTwoRoles(draft);
    if (isShared) noteNamesake(draft);
  }
}

function noteTwoRoles(draft: RowDraft): void {
  const { name } = draft.holder!;
  note(draft, {
    code: 'PERSON.TWO_ROLES',
    severity: 'warning',
    column: 'person',
    value: name,
    message: `“${name}”同时填在团干部（附表7–9）和青少年工作者（附表10–12）中，团干部只填附表7–9，请核对。`,
  });
}

function noteNamesake(draft: RowDraft): void {
  const { name } = draft.holder!;
  note(draft, {
    code: 'PERSON.NAMESAKE',
    severity: 'hint',
    column: 'person',
    value: name,
    message: `同一团组织有多位“${name}”，已按手机号区分；如为同一人请统一手机号。`,
  });
}
