import { Controller, Get, Logger, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { attachmentHeader } from '../../http/attachment-header';
import { CurrentUser } from '../../http/current-user.decorator';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { UnitsService } from '../units/units.service';
import { PhaseTemplatesQueryDto, UnitTemplateQueryDto } from './template.dto';
import { TemplatesService } from './templates.service';
import { zipStream } from './zip-stream';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ZIP = 'application/zip';
const FILE = { schema: { type: 'string', format: 'binary' } };

@ApiTags('templates')
@Controller('templates')
export class TemplatesController {
  private readonly logger = new Logger('Templates');

  constructor(
    private readonly templates: TemplatesService,
    private readonly units: UnitsService,
  ) {}

  /** A unit's workbook of empty forms for a phase. */
  @Get('workbook.xlsx')
  @Roles('committee', 'unit')
  @ApiProduces(XLSX)
  @ApiOkResponse(FILE)
  async workbook(
    @Query() { unitId, phaseId }: UnitTemplateQueryDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<StreamableFile> {
    const unit = await this.units.seenBy(visitor, unitId);
    const { name, bytes } = await this.templates.fileOf(unit, phaseId);
    return new StreamableFile(bytes, { type: XLSX, disposition: attachmentHeader(name) });
  }

  /** The workbooks of all units that must report in a phase. */
  @Get('all.zip')
  @Roles('committee')
  @ApiProduces(ZIP)
  @ApiOkResponse(FILE)
  async all(@Query() { phaseId }: PhaseTemplatesQueryDto): Promise<StreamableFile> {
    const phase = await this.templates.phase(phaseId);
    const stream = zipStream(this.templates.filesOf(phase));
    // Whoever downloads sees a broken file; what broke it is for the log.
    stream.on('error', (fault) =>
      this.logger.error(`The templates broke off: ${fault.message}`, fault.stack),
    );
    const name = `第${phase.ordinal}阶段-全部单位附表.zip`;
    return new StreamableFile(stream, { type: ZIP, disposition: attachmentHeader(name) });
  }
}
