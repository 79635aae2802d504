import { setTimeout as wait } from 'node:timers/promises';
import { CampaignsService } from '../../server/modules/campaigns/campaigns.service';
import type { IntakeFileDto, IntakeSheetDto } from '../../server/modules/intakes/intake-file.dto';
import type { IntakeDetailDto } from '../../server/modules/intakes/intake.dto';
import type { IntakeRowsDto } from '../../server/modules/intakes/intake-row.dto';
import { OrganizationsService } from '../../server/modules/organizations/organizations.service';
import { Unit } from '../../server/modules/units/unit.entity';
import { REGISTER } from '../integration/intake/register';
import { type Sheet, workbookOf } from '../integration/intake/sheets';
import type { Browser } from './browser-session';
import { type AppOptions, type StartedApp, startApp } from './start-app';

export interface FileToSend {
  name: string;
  bytes: Buffer | Uint8Array | string;
}

/** The running service with the small register, its worker, and people of the committee and of two units. */
export class StagingWorld {
  private constructor(
    readonly started: StartedApp,
    public committee: Browser,
    readonly heping: Browser,
    readonly nankai: Browser,
  ) {}

  static async open(options: AppOptions = {}): Promise<StagingWorld> {
    const now = new Date('2012-09-27T10:00:00+08:00');
    const started = await startApp({ now, worker: true, ...options });
    const campaign = await started.app.get(CampaignsService, { strict: false }).current();
    await started.app.get(OrganizationsService, { strict: false }).importRegister(campaign.id, REGISTER);
    const unitId = async (shortName: string) =>
      (await started.dataSource.manager.findOneByOrFail(Unit, { shortName })).id;
    return new StagingWorld(
      started,
      await started.loginAs('committee'),
      await started.loginAs('unit', await unitId('和平区')),
      await started.loginAs('unit', await unitId('南开区')),
    );
  }

  close(): Promise<void> {
    return this.started.stop();
  }

  async query<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.started.dataSource.query(sql, parameters);
  }

  /** Another moment (local, without zone), and somebody of the committee who logs in then: sessions do not last for days. */
  async moveTo(moment: string): Promise<void> {
    this.started.clock.moveTo(new Date(`${moment}+08:00`));
    this.committee = await this.started.loginAs('committee');
  }

  async unitId(shortName: string): Promise<number> {
    return (await this.started.dataSource.manager.findOneByOrFail(Unit, { shortName })).id;
  }

  /** A new intake of these files, all of them read. */
  async staged(files: FileToSend[], by: Browser = this.committee): Promise<IntakeDetailDto> {
    const { intake } = await by.post('/api/intakes', {}).expect(201);
    await this.send(intake.id, files, by);
    return this.read(intake.id, by);
  }

  /** A new intake of one workbook of these sheets. */
  async stagedSheets(sheets: Sheet[], by: Browser = this.committee): Promise<IntakeDetailDto> {
    return this.staged([{ name: '报送.xlsx', bytes: await workbookOf(sheets) }], by);
  }

  async send(id: number, files: FileToSend[], by: Browser = this.committee): Promise<IntakeDetailDto> {
    const form = new FormData();
    for (const { name, bytes } of files)
      form.append('files', new Blob([new Uint8Array(Buffer.from(bytes))]), name);
    return by.upload(`/api/intakes/${id}/files`, form).expect(201) as unknown as Promise<IntakeDetailDto>;
  }

  /** The intake once every file of it has been read. */
  read(id: number, by: Browser = this.committee): Promise<IntakeDetailDto> {
    return this.until(id, by, ({ intake }) => intake.filesDone === intake.files);
  }

  /** The intake after it was committed, or after the commit was found impossible. */
  async committed(
    id: number,
    mode: 'good-rows' | 'all-or-nothing' = 'good-rows',
    by: Browser = this.committee,
  ): Promise<IntakeDetailDto> {
    await by.post(`/api/intakes/${id}/commit`, { mode }).expect(200);
    return this.until(id, by, ({ intake }) => intake.state !== 'committing');
  }

  async until(id: number, by: Browser, isSo: (detail: IntakeDetailDto) => boolean): Promise<IntakeDetailDto> {
    for (;;) {
      const detail = (await by.get(`/api/intakes/${id}`).expect(200)) as IntakeDetailDto;
      if (isSo(detail)) return detail;
      await wait(20);
    }
  }

  rows(sheetId: number, query = '', by: Browser = this.committee): Promise<IntakeRowsDto> {
    return by
      .get(`/api/intake-sheets/${sheetId}/rows${query}`)
      .expect(200) as unknown as Promise<IntakeRowsDto>;
  }
}

export function onlyFile({ files }: IntakeDetailDto): IntakeFileDto {
  expect(files).toHaveLength(1);
  return files[0]!;
}

export function onlySheet(detail: IntakeDetailDto): IntakeSheetDto {
  const { sheets } = onlyFile(detail);
  expect(sheets).toHaveLength(1);
  return sheets[0]!;
}
