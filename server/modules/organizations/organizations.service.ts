import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import {
  OrganizationRegister,
  type RegisteredOrganization,
  type RememberedName,
} from '../../../domain/organization-register';
import { textKey } from '../../../domain/text';
import type { RegisterFile } from './register-entries';
import { readRegisterFile } from './register-file';
import { importRegister } from './register-import';
import type { RegisterInput, RegisterResult } from './register.dto';

/** $1 unit, $2 keys: what the unit is known to mean by these names. Another unit may mean something else. */
const REMEMBERED_NAMES = `
  SELECT name_key AS key, organization_id AS "organizationId"
  FROM organization_aliases WHERE unit_id = $1 AND name_key = ANY($2)`;

/** $1 campaign, $2 unit, $3 keys: all of the unit, and others by name. */
const NAMED_ORGANIZATIONS = `
  SELECT id, name, name_key AS key, level, unit_id AS "unitId", parent_id AS "parentId",
         opened_on AS "openedOn", closed_on AS "closedOn"
  FROM organizations WHERE campaign_id = $1 AND (unit_id = $2 OR name_key = ANY($3))`;

/** The register of League organizations (团组织名册) of a campaign. */
@Injectable()
export class OrganizationsService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Takes a register in, all in one transaction; the same register twice changes nothing. */
  importRegister(campaignId: number, input: RegisterInput): Promise<RegisterResult> {
    return this.dataSource.transaction((manager) => importRegister(manager, campaignId, input));
  }

  /** What a register file says, .json or any table, and what of it cannot be used. */
  readFile(file: { bytes: Buffer; name: string }): RegisterFile {
    return readRegisterFile(file.bytes, file.name);
  }

  /** As `importRegister`, in the caller's transaction. */
  importWithin(manager: EntityManager, campaignId: number, input: RegisterInput): Promise<RegisterResult> {
    return importRegister(manager, campaignId, input);
  }

  /** The organizations of a unit, and those of other units that bear one of the given names. */
  async registerFor(
    of: { campaignId: number; unitId: number; names: Iterable<string> },
    manager: EntityManager = this.dataSource.manager,
  ): Promise<OrganizationRegister> {
    const keys = [...new Set([...of.names].map(textKey))];
    const remembered = await manager.query<RememberedName[]>(REMEMBERED_NAMES, [of.unitId, keys]);
    const organizations = await manager.query<RegisteredOrganization[]>(NAMED_ORGANIZATIONS, [
      of.campaignId,
      of.unitId,
      keys,
    ]);
    return new OrganizationRegister(of.unitId, organizations, remembered);
  }
}
