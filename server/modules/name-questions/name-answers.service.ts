import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock';
import { ProblemException } from '../../http/problem.exception';
import type { Visitor } from '../../http/visitor';
import type { Organization } from '../organizations/organization.entity';
import { AliasMemory } from '../register/alias-memory.service';
import type { RetakenSheetDto } from './name-question.dto';
import { type ListedQuestion, NameQuestionList } from './name-question-list.service';
import { refuseSettled, settleQuestion } from './settle-question';
import { WaitingSheets } from './waiting-sheets.service';

/** What an answer did besides being remembered. */
export interface NameAnswered {
  retaken: RetakenSheetDto[];
  /** One Chinese sentence. */
  sentence: string;
}

/** What the committee decides about unknown names. */
@Injectable()
export class NameAnswers {
  constructor(
    private readonly clock: Clock,
    private readonly questions: NameQuestionList,
    private readonly aliases: AliasMemory,
    private readonly sheets: WaitingSheets,
  ) {}

  /**
   * Remembers the name for the organization and takes the waiting rows in, all of it or nothing. Throws when the
   * question is settled, or the organization is another unit's: its own unit has to report it.
   */
  async answer(id: number, organizationId: number, visitor: Visitor): Promise<NameAnswered> {
    const question = await this.questions.stored(id);
    refuseSettled(question);
    const organization = await this.aliases.organization(organizationId);
    refuseForeign(question, organization);
    const by = { at: this.clock.now(), visitor };
    const waiting = await this.sheets.read({ questionId: id, unitId: question.unitId }, by);
    const retaken = await this.sheets.inTransaction(async (manager) => {
      if (!isOwnName(question, organization))
        await this.aliases.remember(manager, { organization, name: question.name, userId: visitor.id });
      await settleQuestion(manager, id, {
        ...{ state: 'answered', organizationId, reason: null },
        ...{ at: by.at, userId: visitor.id },
      });
      return this.sheets.take(manager, waiting);
    });
    return { retaken, sentence: answeredSentence(question, organization, retaken) };
  }
}

/** The organization was registered under this very name after the sheets had asked: nothing to remember. */
function isOwnName(question: ListedQuestion, organization: Organization): boolean {
  return organization.nameKey === question.nameKey;
}

function refuseForeign(question: ListedQuestion, organization: Organization): void {
  const { name, unitId, unitName, campaignId } = question;
  if (organization.campaignId === campaignId && (unitId === null || organization.unitId === unitId)) return;
  const message = `“${organization.name}”不属于“${unitName ?? '本活动'}”，不能作“${name}”的对照；请选该单位的团组织，或先移动隶属。`;
  throw ProblemException.conflict('NAME_QUESTION.OTHER_UNIT', message);
}

function answeredSentence(
  question: ListedQuestion,
  organization: Organization,
  retaken: RetakenSheetDto[],
): string {
  const remembered = isOwnName(question, organization)
    ? `“${organization.name}”已在名册`
    : `“${question.name}”记为“${organization.name}”`;
  if (retaken.length === 0) return `${remembered}，以后的报送按此对照。`;
  const sheets = retaken.map(({ phaseName, form, rowsTaken, rowsRefused }) => {
    const refused = rowsRefused > 0 ? `，仍有 ${rowsRefused} 行未收` : '';
    return `${phaseName}附表${form}（已收 ${rowsTaken} 行${refused}）`;
  });
  return `${remembered}，并重新收录了${sheets.join('、')}。`;
}
