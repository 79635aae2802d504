/** What a group needs to know of a question. */
export interface Asked {
  id: number;
  unitId: number | null;
  unitName: string | null;
}

export interface QuestionGroup<One extends Asked> {
  /** null: asked by a list of the committee. */
  unitId: number | null;
  unitName: string | null;
  questions: One[];
}

/** Questions by the unit whose sheets asked them, units and questions in the order in which they come. */
export function questionGroups<One extends Asked>(questions: One[]): QuestionGroup<One>[] {
  const groups = new Map<number | null, QuestionGroup<One>>();
  for (const question of questions) {
    const { unitId, unitName } = question;
    const group = groups.get(unitId) ?? { unitId, unitName, questions: [] };
    group.questions.push(question);
    groups.set(unitId, group);
  }
  return [...groups.values()];
}

/** The next question to decide after this one in the order of the groups; null when none is left behind it. */
export function nextToDecide<One extends Asked>(
  groups: QuestionGroup<One>[],
  { after, decided }: { after: number; decided: (question: One) => boolean },
): One | null {
  const all = groups.flatMap(({ questions }) => questions);
  const at = all.findIndex(({ id }) => id === after);
  return all.slice(at + 1).find((question) => !decided(question)) ?? null;
}
