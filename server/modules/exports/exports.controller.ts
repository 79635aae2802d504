import { PassThrough } from 'node:stream';
import { Controller, Get, Header, Logger, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { shanghaiDay } from '../../../domain/local-time';
import { CurrentUser } from '../../http/current-user.decorator';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { MomentQueryDto } from '../moments/moment.dto';
import { MomentsService } from '../moments/moments.service';
import { ExportsService } from './exports.service';
import { writeProgressWorkbook } from './progress-workbook';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('exports')
@Controller('exports')
export class ExportsController {
  private readonly logger = new Logger('Exports');

  constructor(
    private readonly moments: MomentsService,
    private readonly exported: ExportsService,
  ) {}

  @Get('progress.xlsx')
  @Roles('committee', 'unit', 'viewer')
  @Header('Cache-Control', 'no-store')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async progress(@Query() query: MomentQueryDto, @CurrentUser() visitor: Visitor): Promise<StreamableFile> {
    const moment = await this.moments.read(query);
    const contents = await this.exported.progressFor(visitor, moment);
    const out = new PassThrough();
    // Whoever downloads sees a broken file; what broke it is for the log.
    writeProgressWorkbook(contents, out).catch((fault: Error) => {
      this.logger.error(`The progress workbook broke off: ${fault.message}`, fault.stack);
      out.destroy(fault);
    });
    return new StreamableFile(out, { type: XLSX, disposition: dispositionOf(shanghaiDay(moment.at)) });
  }
}

/** The name in Chinese for browsers of today, a plain one for the others. */
function dispositionOf(day: string): string {
  const name = encodeURIComponent(`团微进度_${day}.xlsx`);
  return `attachment; filename="tuanwei-progress-${day}.xlsx"; filename*=UTF-8''${name}`;
}
