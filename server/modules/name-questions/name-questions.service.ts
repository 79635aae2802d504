import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FormNumber } from '../../../domain/form';
import { groupBy } from '../../../domain/group-by';
import { cleanText, textKey } from '../../../domain/text';
import { ASK, CLOSE_GONE, LEAVE_PLACE, PLACE } from './name-questions.queries';

/** Where names stand: in a unit's form of a phase, or in a list of the committee. */
export type NamesPlace = { phaseId: number; form: FormNumber } | { baselineListId: number };

/** The names of one place that the register does not know, each with the number of its rows. */
export interface UnknownNames {
  campaignId: number;
  /** Null: of no unit. */
  unitId: number | null;
  place: NamesPlace;
  names: { name: string; rows: number }[];
  at: Date;
}

/** More unknown names in one sheet are no slip: nobody could answer them one by one. */
const MOST_NAMES = 500;

/** Keeps the questions about unknown names (待对照名称) in step with what was handed in. */
@Injectable()
export class NameQuestionsService {
  /**
   * These are all unknown names of the place now: names it had before and has no longer are asked no more there, and
   * a question that stands nowhere is gone. Runs in the caller's transaction.
   */
  async note(manager: EntityManager, given: UnknownNames): Promise<void> {
    const ids = await this.ask(manager, given);
    const { campaignId, unitId } = given;
    const [phaseId, form, listId] = columnsOf(given.place);
    await manager.query(LEAVE_PLACE, [campaignId, unitId, phaseId, form, listId, ids]);
    await manager.query(CLOSE_GONE, [campaignId]);
  }

  /** As `note`, of a sheet that was not taken: what the version before it asked is still asked. */
  async noteRefused(manager: EntityManager, given: UnknownNames): Promise<void> {
    await this.ask(manager, given);
  }

  /** Returns the ids of the questions. */
  private async ask(manager: EntityManager, given: UnknownNames): Promise<number[]> {
    const names = [...groupBy(given.names, ({ name }) => textKey(name))].slice(0, MOST_NAMES);
    if (names.length === 0) return [];
    const asked = names.map(([nameKey, [first]]) => ({ name: cleanText(first!.name), nameKey }));
    const questions = await manager.query<{ id: number; nameKey: string }[]>(ASK, [
      given.campaignId,
      given.unitId,
      JSON.stringify(asked),
      given.at,
    ]);
    const rows = new Map(names.map(([key, group]) => [key, group.reduce((sum, each) => sum + each.rows, 0)]));
    const places = questions.map(({ id, nameKey }) => ({ questionId: id, rows: rows.get(nameKey)! }));
    await manager.query(PLACE, [JSON.stringify(places), ...columnsOf(given.place)]);
    return questions.map(({ id }) => id);
  }
}

function columnsOf(place: NamesPlace): [number | null, FormNumber | null, number | null] {
  return 'form' in place ? [place.phaseId, place.form, null] : [null, null, place.baselineListId];
}
