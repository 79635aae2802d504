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

/**
 * The organizations a sheet of one reporting unit may speak of: all of that unit, and those of other units
 * that the sheet names. Names are compared by `textKey`; an unknown name is null, never a new organization.
 */
export class OrganizationRegister {
  private readonly byKey: Map<string, RegisteredOrganization>;
  private readonly byId: Map<number, RegisteredOrganization>;

  constructor(
    readonly unitId: number,
    organizations: readonly RegisteredOrganization[],
  ) {
    this.byKey = new Map(organizations.map((organization) => [organization.key, organization]));
    this.byId = new Map(organizations.map((organization) => [organization.id, organization]));
  }

  find(name: string): RegisteredOrganization | null {
    return this.byKey.get(textKey(name)) ?? null;
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
