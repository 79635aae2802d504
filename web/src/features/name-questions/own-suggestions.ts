/** What is needed of a question to tell whose the suggestions are. */
interface Suggesting<One> {
  unitId: number | null;
  suggestions: One[];
}

/** The suggestions that may be chosen: those of the unit that asked; all, when a list of the committee asked. */
export function ownSuggestions<One extends { unitId: number }>({
  unitId,
  suggestions,
}: Suggesting<One>): One[] {
  return suggestions.filter((suggestion) => unitId === null || suggestion.unitId === unitId);
}
