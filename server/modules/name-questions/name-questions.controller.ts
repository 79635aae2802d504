import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../http/current-user.decorator';
import { IdPipe } from '../../http/id';
import { Roles } from '../../http/roles.decorator';
import type { Visitor } from '../../http/visitor';
import { NameAnswers } from './name-answers.service';
import { NameDismissals } from './name-dismissals.service';
import {
  AnsweredNameDto,
  AnswerNameDto,
  DismissNameDto,
  NameQuestionDto,
  NameQuestionPageDto,
  NameQuestionsQueryDto,
} from './name-question.dto';
import { NameQuestionList } from './name-question-list.service';

@ApiTags('name-questions')
@Controller('name-questions')
@Roles('committee')
export class NameQuestionsController {
  constructor(
    private readonly questions: NameQuestionList,
    private readonly answers: NameAnswers,
    private readonly dismissals: NameDismissals,
  ) {}

  @Get()
  @Roles('committee', 'unit')
  @ApiOkResponse({ type: NameQuestionPageDto })
  list(@Query() query: NameQuestionsQueryDto, @CurrentUser() visitor: Visitor): Promise<NameQuestionPageDto> {
    return this.questions.list(query, visitor);
  }

  /** Remembers the name and takes the rows that waited for it in again. */
  @Post(':id/answer')
  @HttpCode(200)
  @ApiOkResponse({ type: AnsweredNameDto })
  async answer(
    @Param('id', IdPipe) id: number,
    @Body() { organizationId }: AnswerNameDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<AnsweredNameDto> {
    const answered = await this.answers.answer(id, organizationId, visitor);
    return { question: await this.questions.one(id), ...answered };
  }

  @Post(':id/dismiss')
  @HttpCode(200)
  @ApiOkResponse({ type: NameQuestionDto })
  async dismiss(
    @Param('id', IdPipe) id: number,
    @Body() { reason }: DismissNameDto,
    @CurrentUser() visitor: Visitor,
  ): Promise<NameQuestionDto> {
    await this.dismissals.dismiss(id, reason, visitor);
    return this.questions.one(id);
  }
}
