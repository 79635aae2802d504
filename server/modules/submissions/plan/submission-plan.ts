import type { DueForm } from '../../../../domain/campaign';
import type { ClaimState, FormNumber } from '../../../../domain/form';
import type { OrganizationRegister } from '../../../../domain/organization-register';
import type { Platform } from '../../../../domain/platform';
import type { Problem } from '../../../../domain/problem';
import type { SheetReading } from '../../../../ingest/forms/workbook-reading';
import type { ExistingRecords } from './existing-records';

/** A sheet whose form is known. Without rows it is a nil return (零报告). */
export type FormSheet = Pick<SheetReading, 'sheet' | 'columns' | 'rows' | 'problems'> & { form: FormNumber };

/** Everything a plan is made from; planning reads nothing else. */
export interface PlanInput {
  sheet: FormSheet;
  /** `closedOn`: the local day from which on nothing is expected of it. */
  unit: { id: number; name: string; closedOn?: string | null };
  phase: { id: number; ordinal: number; name: string; dueForms: DueForm[] };
  receivedAt: Date;
  register: OrganizationRegister;
  existing: ExistingRecords;
  /** Keyed hash of a phone number: tells namesakes apart without keeping the number readable. */
  hashPhone: (phone: string) => string;
}

/** A holder that the rows of a sheet name; `id` is null when it is new. */
export interface PlannedHolder {
  key: string;
  id: number | null;
  organizationId: number;
  name: string;
  nameKey: string;
  phoneHash: string;
  details: Record<string, unknown>;
  contacts: Record<string, string>;
}

/** An account that the rows of a sheet name; `id` is null when it is new. */
export interface PlannedAccount {
  key: string;
  id: number | null;
  holderKey: string;
  /** It was somebody else's, whom no form names any more: what is known of it starts afresh. */
  changesHolder: boolean;
  platform: Platform;
  uid: string | null;
  alias: string | null;
  typedAddress: string;
  nickname: string | null;
}

export interface PlannedClaim {
  holderKey: string;
  accountKey: string | null;
  state: ClaimState;
  platform: Platform | null;
}

/** What happens to claims: new ones, standing ones that this submission now vouches for, and ended ones. */
export interface ClaimChanges {
  open: PlannedClaim[];
  move: number[];
  close: number[];
}

export interface PlannedRow {
  row: number;
  taken: boolean;
  holderKey: string | null;
  accountKey: string | null;
  /** Of a refused row: the account of somebody else that it names. */
  disputedAccountId: number | null;
  values: Record<string, unknown>;
  contacts: Record<string, string>;
  problems: Problem[];
}

/** Somebody else's account that a refused row names; the discrepancy is kept with the account's owner. */
export interface AccountDispute {
  accountId: number;
  holderId: number;
  unitId: number;
  claimed: string;
}

/** What taking a sheet in would do, before anything is written. */
export interface SubmissionPlan {
  /** Problems of the sheet as a whole. One of severity error refuses the sheet. */
  problems: Problem[];
  rows: PlannedRow[];
  holders: PlannedHolder[];
  accounts: PlannedAccount[];
  claims: ClaimChanges;
  /** Known holders whose claims this sheet changes. */
  touchedHolderIds: number[];
  accountDisputes: AccountDispute[];
}
