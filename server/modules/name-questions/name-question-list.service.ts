import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { limitsOf, type Page } from '../../http/page.dto';
import { ProblemException } from '../../http/problem.exception';
import { unitScope } from '../../http/unit-scope';
import type { Visitor } from '../../http/visitor';
import { CampaignsService } from '../campaigns/campaigns.service';
import { NameIndex } from './name-index.service';
import type { NameQuestionDto, NameQuestionsQueryDto, NameSuggestionDto } from './name-question.dto';
import { COUNT_QUESTIONS, LIST_QUESTIONS, ONE_QUESTION } from './name-questions.queries';

/** A question as the database gives it. */
export interface ListedQuestion extends Pick<
  NameQuestionDto,
  'id' | 'unitId' | 'unitName' | 'name' | 'rows' | 'state' | 'reason'
> {
  campaignId: number;
  nameKey: string;
  firstSeenAt: Date;
  lastSeenAt: Date;
  organizationId: number | null;
  organizationName: string | null;
  settledBy: string | null;
  settledAt: Date | null;
}

type SuggestedOrganization = Omit<NameSuggestionDto, 'likeness' | 'why'>;

/** Shows the questions about unknown names, with what may be meant; a unit sees its own. */
@Injectable()
export class NameQuestionList {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly campaigns: CampaignsService,
    private readonly index: NameIndex,
  ) {}

  /** Those with most rows first. */
  async list(query: NameQuestionsQueryDto, visitor: Visitor): Promise<Page<NameQuestionDto>> {
    const { id } = await this.campaigns.current(query.campaignId);
    const filter = [id, query.state ?? null, unitScope(query.unitId, visitor)];
    const { take, skip } = limitsOf(query);
    const rows = await this.dataSource.query<ListedQuestion[]>(LIST_QUESTIONS, [...filter, take, skip]);
    const [counted] = await this.dataSource.query<{ total: number }[]>(COUNT_QUESTIONS, filter);
    const { page, pageSize } = query;
    return { items: await this.shown(rows), total: counted!.total, page, pageSize };
  }

  async one(id: number): Promise<NameQuestionDto> {
    const [shown] = await this.shown([await this.stored(id)]);
    return shown!;
  }

  /** 404 when there is none. */
  async stored(id: number): Promise<ListedQuestion> {
    const [row] = await this.dataSource.query<ListedQuestion[]>(ONE_QUESTION, [id]);
    if (row) return row;
    throw ProblemException.notFound('NAME_QUESTION.NOT_FOUND', '没有这个待对照的名称，请刷新列表后重试。');
  }

  private async shown(rows: ListedQuestion[]): Promise<NameQuestionDto[]> {
    const suggestions = await this.suggestionsFor(rows.filter(({ state }) => state === 'open'));
    return rows.map((row) => questionToDto(row, suggestions.get(row.id) ?? []));
  }

  private async suggestionsFor(rows: ListedQuestion[]): Promise<Map<number, NameSuggestionDto[]>> {
    const [first] = rows;
    if (!first) return new Map();
    const index = await this.index.of(first.campaignId);
    const ranked = rows.map((row) => ({ row, names: index.rank(row.nameKey, { unitId: row.unitId }) }));
    const ids = ranked.flatMap(({ names }) => names.map((name) => name.organizationId));
    const organizations = await this.organizations(ids);
    return new Map(
      ranked.map(({ row, names }) => [
        row.id,
        names.flatMap(({ organizationId, likeness, why }) => {
          const organization = organizations.get(organizationId);
          return organization ? [{ ...organization, likeness, why }] : [];
        }),
      ]),
    );
  }

  private async organizations(ids: number[]): Promise<Map<number, SuggestedOrganization>> {
    const rows = await this.dataSource.query<SuggestedOrganization[]>(
      `SELECT organization.id AS "organizationId", organization.name, organization.level,
              organization.unit_id AS "unitId", unit.name AS "unitName"
       FROM organizations organization JOIN units unit ON unit.id = organization.unit_id
       WHERE organization.id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.organizationId, row]));
  }
}

function questionToDto(row: ListedQuestion, suggestions: NameSuggestionDto[]): NameQuestionDto {
  const { id, unitId, unitName, name, rows, state, reason } = row;
  return {
    ...{ id, unitId, unitName, name, rows, state, reason, suggestions },
    firstSeenAt: row.firstSeenAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    answer: answerOf(row),
  };
}

function answerOf({ organizationId, organizationName, settledBy, settledAt }: ListedQuestion) {
  if (organizationId === null || settledAt === null) return null;
  return { organizationId, name: organizationName!, by: settledBy, at: settledAt.toISOString() };
}
