import type { OrganizationLevel } from '../../../domain/organization';
import type { Problem } from '../../../domain/problem';
import type { UnitKind } from '../../../domain/unit';

/** A reporting unit as a register file or a seed gives it. Days are 'YYYY-MM-DD'. What is absent stays as it is registered. */
export interface UnitInput {
  name: string;
  kind: UnitKind;
  /** Of a new unit the name itself when not given. */
  shortName?: string | null;
  /** Other ways in which sheets write this name. */
  aliases?: string[];
  openedOn?: string | null;
  closedOn?: string | null;
}

/** A League organization as a register file or a seed gives it; unit and parent are named, not numbered. Absent days stay. */
export interface OrganizationInput {
  name: string;
  level: OrganizationLevel;
  /** Name of a unit of the same input or of the campaign. */
  unit: string;
  /** Name of an organization of the same input or of the campaign. */
  parent?: string | null;
  openedOn?: string | null;
  closedOn?: string | null;
}

export interface RegisterInput {
  units: UnitInput[];
  organizations: OrganizationInput[];
}

export interface RegisterCounts {
  added: number;
  changed: number;
  unchanged: number;
}

/** What an import of the register did; entries with an error in `problems` were left out. */
export interface RegisterResult {
  units: RegisterCounts;
  organizations: RegisterCounts;
  problems: Problem[];
}
