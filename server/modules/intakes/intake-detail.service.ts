import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type DueForm, dueFormNumbers } from '../../../domain/campaign';
import type { FormNumber } from '../../../domain/form';
import { groupBy } from '../../../domain/group-by';
import type { IntakeSheetDto } from './intake-file.dto';
import { IntakeFile } from './intake-file.entity';
import { REPORTED_FORMS } from './intake-list.queries';
import { IntakeSheet } from './intake-sheet.entity';
import { intakeFileToDto, intakeSheetToDto } from './intake-to.dto';
import type { IntakeDetailDto, MissingFormsDto } from './intake.dto';
import { IntakesService } from './intakes.service';
import { supersededSheets } from './superseded-sheets';

/** An intake with its files and sheets, as people look at it. */
@Injectable()
export class IntakeDetailService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly intakes: IntakesService,
  ) {}

  /** Files that were taken out are left out, unless the whole intake was cancelled. */
  async detail(id: number): Promise<IntakeDetailDto> {
    const intake = await this.intakes.summary(id);
    const all = await this.dataSource.getRepository(IntakeFile).find({
      where: { intakeId: id },
      order: { id: 'ASC' },
    });
    const files = all.filter(({ state }) => state !== 'cancelled' || intake.state === 'cancelled');
    const sheets = groupBy(await this.sheetsOf(id), (sheet) => sheet.fileId);
    return {
      intake,
      files: files.map((file) => intakeFileToDto(file, sheets.get(file.id) ?? [])),
      missingForms: await this.missingForms(id),
    };
  }

  /** In the order of files and sheets; those that a later file of the intake replaces are blocked and say so. */
  async sheetsOf(intakeId: number): Promise<IntakeSheetDto[]> {
    const sheets = await this.dataSource.getRepository(IntakeSheet).find({
      where: { file: { intakeId } },
      relations: { unit: true, phase: true, file: true },
      order: { fileId: 'ASC', ordinal: 'ASC' },
    });
    const present = sheets.filter(({ file }) => file.state !== 'cancelled');
    const superseded = supersededSheets(
      present.map((sheet) => ({ ...sheet, fileName: sheet.file.path ?? sheet.file.name })),
    );
    return sheets.map((sheet) => {
      const dto = intakeSheetToDto(sheet);
      const problem = superseded.get(sheet.id);
      return problem ? { ...dto, blocked: true, problems: [problem, ...dto.problems] } : dto;
    });
  }

  private async missingForms(id: number): Promise<MissingFormsDto[]> {
    const places: ReportedForms[] = await this.dataSource.query(REPORTED_FORMS, [id]);
    const byUnit = groupBy(places, (place) => place.unitId);
    return [...byUnit.values()]
      .map((ofUnit) => ({
        unitId: ofUnit[0]!.unitId,
        unitName: ofUnit[0]!.unitName,
        forms: [...new Set(ofUnit.flatMap(missingOf))].sort((a, b) => a - b),
      }))
      .filter(({ forms }) => forms.length > 0);
  }
}

interface ReportedForms {
  unitId: number;
  unitName: string;
  dueForms: DueForm[];
  inIntake: FormNumber[] | null;
  handedIn: FormNumber[];
}

function missingOf({ dueForms, inIntake, handedIn }: ReportedForms): FormNumber[] {
  const there = new Set([...(inIntake ?? []), ...handedIn]);
  return dueFormNumbers({ dueForms }).filter((form) => !there.has(form));
}
