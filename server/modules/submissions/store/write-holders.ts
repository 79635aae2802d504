import type { EntityManager } from 'typeorm';
import type { HolderCategory } from '../../../../domain/holder';
import type { Sealer } from '../../../crypto/seal';
import type { PlannedHolder } from '../plan/submission-plan';

export interface HoldersToWrite {
  campaignId: number;
  unitId: number;
  category: HolderCategory;
  holders: PlannedHolder[];
  sealer: Sealer;
}

/** Brings known holders up to date and adds the new ones; returns the id of each by its plan key. */
export async function writeHolders(manager: EntityManager, of: HoldersToWrite): Promise<Map<string, number>> {
  const known = of.holders.filter((holder) => holder.id !== null);
  const added = of.holders.filter((holder) => holder.id === null);
  await updateHolders(manager, known, of.sealer);
  const ids = await insertHolders(manager, { ...of, holders: added });
  for (const holder of known) ids.set(holder.key, holder.id!);
  return ids;
}

/** A form that gives no contacts leaves those of an earlier one; details are added to. */
async function updateHolders(manager: EntityManager, holders: PlannedHolder[], sealer: Sealer) {
  if (holders.length === 0) return;
  await manager.query(
    `UPDATE holders SET name = given.name, phone_hash = given.phone_hash, details = holders.details || given.details,
                        sealed_contacts = coalesce(given.sealed_contacts, holders.sealed_contacts)
     FROM jsonb_to_recordset($1::jsonb) AS given(
       id int, name text, phone_hash text, details jsonb, sealed_contacts text)
     WHERE holders.id = given.id`,
    [JSON.stringify(holders.map((holder) => holderRecord(holder, sealer)))],
  );
}

async function insertHolders(manager: EntityManager, of: HoldersToWrite): Promise<Map<string, number>> {
  if (of.holders.length === 0) return new Map();
  const inserted = await manager.query<InsertedHolder[]>(
    `INSERT INTO holders (campaign_id, unit_id, category, organization_id, name, name_key, phone_hash, details,
                          sealed_contacts)
     SELECT $1, $2, $3, organization_id, name, name_key, phone_hash, details, sealed_contacts
     FROM jsonb_to_recordset($4::jsonb) AS given(
       organization_id int, name text, name_key text, phone_hash text, details jsonb, sealed_contacts text)
     RETURNING id, organization_id AS "organizationId", name_key AS "nameKey", phone_hash AS "phoneHash"`,
    [
      of.campaignId,
      of.unitId,
      of.category,
      JSON.stringify(of.holders.map((holder) => holderRecord(holder, of.sealer))),
    ],
  );
  const ids = new Map(inserted.map((row) => [naturalKey(row), row.id]));
  return new Map(of.holders.map((holder) => [holder.key, ids.get(naturalKey(holder))!]));
}

interface InsertedHolder {
  id: number;
  organizationId: number;
  nameKey: string;
  phoneHash: string;
}

function naturalKey(of: Omit<InsertedHolder, 'id'>): string {
  return `${of.organizationId}|${of.nameKey}|${of.phoneHash}`;
}

function holderRecord(holder: PlannedHolder, sealer: Sealer) {
  return {
    id: holder.id,
    organization_id: holder.organizationId,
    name: holder.name,
    name_key: holder.nameKey,
    phone_hash: holder.phoneHash,
    details: holder.details,
    sealed_contacts: sealContacts(holder.contacts, sealer),
  };
}

/** Contacts as one sealed JSON; null where none was given. */
export function sealContacts(contacts: Record<string, string>, sealer: Sealer): string | null {
  return Object.keys(contacts).length === 0 ? null : sealer.seal(JSON.stringify(contacts));
}
