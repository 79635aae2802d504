import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { ComparisonQueryDto, SubmissionComparisonDto } from './submission-comparison.dto';
import { SubmissionComparisonService } from './submission-comparison.service';

@ApiTags('submissions')
@Controller('submissions')
@Roles('committee', 'unit')
export class SubmissionComparisonController {
  constructor(private readonly comparisons: SubmissionComparisonService) {}

  @Get(':id/comparison')
  @ApiOkResponse({ type: SubmissionComparisonDto })
  compare(
    @Param('id', IdPipe) id: number,
    @Query() query: ComparisonQueryDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<SubmissionComparisonDto> {
    return this.comparisons.compare(id, query, visitor);
  }
}
