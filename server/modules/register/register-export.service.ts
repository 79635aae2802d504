import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/audit.service';
import { type RegisterLine, writeRegisterWorkbook } from './register-workbook';

/** $1 campaign: each unit with its days, then its organizations, parents before what is below them by name. */
const LINES = `
  SELECT unit.name AS unit, unit.kind, unit.short_name AS "shortName", NULL AS name, NULL AS level, NULL AS parent,
         unit.opened_on AS "openedOn", unit.closed_on AS "closedOn", unit.id AS unit_id
  FROM units unit WHERE unit.campaign_id = $1
  UNION ALL
  SELECT unit.name, NULL, NULL, organization.name, organization.level, parent.name,
         organization.opened_on, organization.closed_on, unit.id
  FROM organizations organization
  JOIN units unit ON unit.id = organization.unit_id
  LEFT JOIN organizations parent ON parent.id = organization.parent_id
  WHERE organization.campaign_id = $1
  ORDER BY unit_id, name NULLS FIRST`;

/** Gives the register out as a workbook that can be edited and imported again. */
@Injectable()
export class RegisterExport {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** Imported unchanged it changes nothing. Every export is logged. */
  async workbook(campaignId: number, userId: number | null): Promise<Buffer> {
    const lines = await this.dataSource.query<RegisterLine[]>(LINES, [campaignId]);
    await this.audit.record({ userId, action: 'REGISTER.EXPORT', subject: `campaign:${campaignId}` });
    return writeRegisterWorkbook(lines);
  }
}
