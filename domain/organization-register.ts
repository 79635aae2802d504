import { closestNames } from './closest-names';
import type { OrganizationLevel } from './organization';
import { textKey } from './text';

/** One League organization as the register holds it. */
export interface RegisteredOrganization {
  id: number;
  name: string;
  /** `textKey(name)`. */
  key: string;
  level: OrganizationLevel;
  unitId: number;
  parentId: number | null;
  /** Local days; null = always, still open. */
  openedOn: string | null;
  closedOn: string | null;
}

/** Another name (对照名) that a unit's sheets use, and what it was settled to mean. */
export interface RememberedName {
  /** `textKey` of it. */
  key: string;
  organizationId: number;
}

/**
 * The organizations a sheet of one reporting unit may speak of: all of that unit, and those of other units
 * that the sheet names. Names are compared by `textKey`; an unknown name is null, never a new organization. A
 * registered name goes before one that the unit's sheets are remembered to use.
 */
export class OrganizationRegister {
  private readonly byKey: Map<string, RegisteredOrganization>;
  private readonly byId: Map<number, RegisteredOrganization>;
  private readonly remembered: Map<string, number>;

  constructor(
    readonly unitId: number,
    organizations: readonly RegisteredOrganization[],
    remembered: readonly RememberedName[] = [],
  ) {
    this.byKey = new Map(organizations.map((organization) => [organization.key, organization]));
    this.byId = new Map(organizations.map((organization) => [organization.id, organization]));
    this.remembered = new Map(remembered.map(({ key, organizationId }) => [key, organizationId]));
  }

  find(name: string): RegisteredOrganization | null {
    const key = textKey(name);
    return this.byKey.get(key) ?? this.byId.get(this.remembered.get(key) ?? Number.NaN) ?? null;
  }

  /** Is it found by a remembered name only, not by its registered one? */
  isByAlias(name: string, organization: RegisteredOrganization): boolean {
    return textKey(name) !== organization.key;
  }

  parentOf(organization: RegisteredOrganization): RegisteredOrganization | null {
    return organization.parentId === null ? null : (this.byId.get(organization.parentId) ?? null);
  }

  /** The unit's own organizations whose names are most like this one, best first. */
  closestTo(name: string, limit = 3): string[] {
    const own = [...this.byKey.values()].filter((organization) => organization.unitId === this.unitId);
    return closestNames(textKey(name), own, limit);
  }
}
