import { Injectable } from '@nestjs/common';
import { type StoredPageFilter, StoredPagesService } from '../evidence/stored-pages.service';
import { conclusionDifferences } from './conclusion-differences';
import { DifferenceGroups, type FoundDifference } from './difference-groups';
import { differenceSentence, groupSentence } from './reparse.words';
import { concludedNow, concludedThen } from './reread-page';

/** What today's parsers make of stored pages, against what was concluded at the visits. */
export interface ReparseResult {
  /** Pages read again. */
  pages: number;
  /** Pages from which today the same is concluded. */
  same: number;
  different: number;
  /** Pages of which the end is missing: what they say today proves nothing. */
  cut: number;
  groups: ReparseGroup[];
}

export interface ReparseGroup {
  platform: string;
  surface: string;
  parserThen: string;
  parserNow: string;
  /** The field, or `outcome`. */
  of: string;
  checks: number;
  sentence: string;
  examples: (Omit<FoundDifference, 'at'> & { at: string; sentence: string })[];
}

/** Reads stored pages with today's parsers and says what differs. Changes nothing. */
@Injectable()
export class ReparseService {
  constructor(private readonly storedPages: StoredPagesService) {}

  /** Holds a few pages and a few examples at a time; `tell` hears of every single difference, as one sentence. */
  async run(filter: StoredPageFilter, tell: (sentence: string) => void = () => {}): Promise<ReparseResult> {
    const groups = new DifferenceGroups();
    const counts = { pages: 0, same: 0, different: 0, cut: 0 };
    for await (const page of this.storedPages.pages(filter)) {
      if (page.isCut) {
        counts.cut += 1;
        continue;
      }
      counts.pages += 1;
      const now = concludedNow(page);
      const differences = conclusionDifferences(concludedThen(page), now);
      counts[differences.length === 0 ? 'same' : 'different'] += 1;
      for (const difference of differences) {
        groups.add(page, now.parserVersion, difference);
        tell(differenceSentence({ ...page, ...difference }));
      }
    }
    return { ...counts, groups: groups.all().map((group) => ({ ...group, ...inWords(group) })) };
  }
}

function inWords(
  group: ReturnType<DifferenceGroups['all']>[number],
): Pick<ReparseGroup, 'sentence' | 'examples'> {
  return {
    sentence: groupSentence(group),
    examples: group.examples.map((example) => ({
      ...example,
      at: example.at.toISOString(),
      sentence: differenceSentence(example),
    })),
  };
}
