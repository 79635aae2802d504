import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { OrganizationRegister, type RegisteredOrganization } from '../../../domain/organization-register';
import { textKey } from '../../../domain/text';
import { readRegisterFile } from './register-file';
import { importRegister } from './register-import';
import type { RegisterInput, RegisterResult } from './register.dto';

/** The register of League organizations (团组织名册) of a campaign. */
@Injectable()
export class OrganizationsService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Takes a register in, all in one transaction; the same register twice changes nothing. */
  importRegister(campaignId: number, input: RegisterInput): Promise<RegisterResult> {
    return this.dataSource.transaction((manager) => importRegister(manager, campaignId, input));
  }

  /** Takes a register file in, .json or .csv; what could not be used of it is among the problems. */
  async importFile(campaignId: number, file: { bytes: Buffer; name: string }): Promise<RegisterResult> {
    const { input, problems } = readRegisterFile(file.bytes, file.name);
    const result = await this.importRegister(campaignId, input);
    return { ...result, problems: [...problems, ...result.problems] };
  }

  /** The organizations of a unit, and those of other units that bear one of the given names. */
  async registerFor(
    of: { campaignId: number; unitId: number; names: Iterable<string> },
    manager: EntityManager = this.dataSource.manager,
  ): Promise<OrganizationRegister> {
    const keys = [...new Set([...of.names].map(textKey))];
    const organizations = await manager.query<RegisteredOrganization[]>(
      `SELECT id, name, name_key AS key, level, unit_id AS "unitId", parent_id AS "parentId",
              opened_on AS "openedOn", closed_on AS "closedOn"
       FROM organizations WHERE campaign_id = $1 AND (unit_id = $2 OR name_key = ANY($3))`,
      [of.campaignId, of.unitId, keys],
    );
    return new OrganizationRegister(of.unitId, organizations);
  }
}
