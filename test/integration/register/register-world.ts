import { OrganizationsService } from '../../../server/modules/organizations/organizations.service';
import { Organization } from '../../../server/modules/organizations/organization.entity';
import type { FileResultDto } from '../../../server/modules/submissions/submission.dto';
import { SubmissionsService } from '../../../server/modules/submissions/submissions.service';
import { Unit } from '../../../server/modules/units/unit.entity';
import type { Browser } from '../../e2e/browser-session';
import { startApp, type StartedApp } from '../../e2e/start-app';
import { REGISTER } from '../intake/register';
import { type Sheet, workbookOf } from '../intake/sheets';

export const NOW = new Date('2012-09-27T10:00:00+08:00');

/** The whole service with the 2012 campaign, a small register, and somebody of the committee logged in. */
export class RegisterWorld {
  started: StartedApp;
  committee: Browser;
  campaignId: number;

  async open(): Promise<void> {
    this.started = await startApp({ now: NOW });
    this.committee = await this.started.loginAs('committee');
    const [campaign] = await this.committee.get('/api/campaigns').expect(200);
    this.campaignId = campaign.id;
    await this.started.app.get(OrganizationsService).importRegister(this.campaignId, REGISTER);
  }

  async close(): Promise<void> {
    await this.started?.stop();
  }

  async unitId(shortName: string): Promise<number> {
    const unit = await this.started.dataSource.manager.findOneByOrFail(Unit, { shortName });
    return unit.id;
  }

  async organizationId(name: string): Promise<number> {
    const found = await this.started.dataSource.manager.findOneByOrFail(Organization, { name });
    return found.id;
  }

  /** Takes sheets in as the command line does. */
  async handIn(...sheets: Sheet[]): Promise<FileResultDto> {
    return this.started.app.get(SubmissionsService).receive({
      fileName: '报送.xlsx',
      bytes: await workbookOf(sheets),
      receivedAt: this.started.clock.now(),
      receivedBy: null,
      campaignId: this.campaignId,
    });
  }

  query<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.started.dataSource.query(sql, parameters);
  }

  later(hours: number): void {
    const { clock } = this.started;
    clock.moveTo(new Date(clock.now().getTime() + hours * 3_600_000));
  }
}
