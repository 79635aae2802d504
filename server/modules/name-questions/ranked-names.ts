import { distance } from 'fastest-levenshtein';
import { LEAST_LIKENESS, nameEssence, shortFormLikeness } from '../../../domain/closest-names';
import { type Sounds, soundAlike, soundsOf, soundText } from './pinyin-sounds';

/** Why a name is suggested: it sounds the same, it is written alike, or one is short for the other. */
export const LIKENESS_REASONS = ['拼音相同', '写法相近', '简称'] as const;
export type LikenessReason = (typeof LIKENESS_REASONS)[number];

/** A name that an organization bears; `key` is `textKey` of it. One organization may bear several. */
export interface BorneName {
  organizationId: number;
  unitId: number;
  key: string;
}

export interface RankedName {
  organizationId: number;
  /** 0.5 to 1; equal names are not asked about. */
  likeness: number;
  why: LikenessReason;
}

interface IndexedName extends BorneName {
  essence: string;
  characters: string[];
  sounds: Sounds;
  soundText: string;
}

/** Names that share less of the rare sounds than so many hundredths of the best match are not compared in full. */
const WORTH_COMPARING = 40;
const MOST_COMPARED = 300;

/**
 * The names of a campaign's organizations, made ready once so that many unknown names can be held against 50,000
 * of them: only those that share sounds with the unknown one are compared in full.
 */
export class RankedNames {
  private readonly names: IndexedName[];
  private readonly bySound = new Map<number, number[]>();
  /** Beside the names, for it is asked of every one of them. */
  private readonly unitIds: Int32Array;

  constructor(names: Iterable<BorneName>) {
    this.names = [...names].map(indexed);
    this.unitIds = Int32Array.from(this.names, (name) => name.unitId);
    for (const [index, name] of this.names.entries()) {
      for (const sound of new Set(name.sounds.flat())) {
        const bearers = this.bySound.get(sound);
        if (bearers) bearers.push(index);
        else this.bySound.set(sound, [index]);
      }
    }
  }

  /** The organizations most likely meant, those of the asking unit first, then best first. No likeness: empty. */
  rank(key: string, { unitId, limit = 5 }: { unitId: number | null; limit?: number }): RankedName[] {
    const wanted = indexed({ key, organizationId: 0, unitId: unitId ?? 0 });
    const best = new Map<number, RankedName & { isOwn: boolean; length: number }>();
    for (const name of this.candidates(wanted, unitId)) {
      const match = likenessOf(wanted, name);
      const known = best.get(name.organizationId);
      if (match.likeness < LEAST_LIKENESS || (known && known.likeness >= match.likeness)) continue;
      const { organizationId } = name;
      best.set(organizationId, {
        ...{ organizationId, isOwn: name.unitId === unitId, length: name.key.length },
        ...match,
      });
    }
    return [...best.values()]
      .sort(
        (a, b) =>
          Number(b.isOwn) - Number(a.isOwn) ||
          b.likeness - a.likeness ||
          a.length - b.length ||
          a.organizationId - b.organizationId,
      )
      .slice(0, limit)
      .map(({ organizationId, likeness, why }) => ({ organizationId, likeness, why }));
  }

  /** Names that share sounds with the wanted one; the rarer the sound, the more it counts. */
  private candidates(wanted: IndexedName, unitId: number | null): IndexedName[] {
    const { unitIds } = this;
    const shared = new Float32Array(this.names.length);
    for (const sound of new Set(wanted.sounds.flat())) {
      const bearers = this.bySound.get(sound) ?? [];
      const weight = Math.log1p(this.names.length / (bearers.length + 1));
      for (const index of bearers) shared[index]! += weight;
    }
    const own = mostShared(shared, (index) => unitIds[index] === unitId);
    const others = mostShared(shared, (index) => unitIds[index] !== unitId);
    return [...own, ...others].map((index) => this.names[index]!);
  }
}

function indexed(name: BorneName): IndexedName {
  const essence = nameEssence(name.key);
  const sounds = soundsOf(essence);
  return { ...name, essence, characters: [...essence], sounds, soundText: soundText(sounds) };
}

/** The indices that share most, at most MOST_COMPARED. Counted by hundredths of the best: sorting all would take longer. */
function mostShared(shared: Float32Array, isWanted: (index: number) => boolean): number[] {
  const most = shared.reduce((best, weight, index) => (weight > best && isWanted(index) ? weight : best), 0);
  if (most === 0) return [];
  const levelOf = (weight: number) => Math.floor((weight / most) * 100);
  const counts = new Uint32Array(101);
  shared.forEach((weight, index) => {
    if (weight > 0 && isWanted(index)) counts[levelOf(weight)]! += 1;
  });
  let level = 100;
  for (let found = counts[100]!; level > WORTH_COMPARING; level -= 1) {
    found += counts[level - 1]!;
    if (found > MOST_COMPARED) break;
  }
  const indices: number[] = [];
  for (let index = 0; index < shared.length && indices.length < MOST_COMPARED; index += 1) {
    if (levelOf(shared[index]!) >= level && isWanted(index)) indices.push(index);
  }
  return indices;
}

function likenessOf(a: IndexedName, b: IndexedName): { likeness: number; why: LikenessReason } {
  const longer = Math.max(a.characters.length, b.characters.length, 1);
  const written = 1 - distance(a.essence, b.essence) / longer;
  // Of two names that sound the same, the one that is also written more alike is meant.
  if (soundAlike(a.sounds, b.sounds)) return { likeness: 0.9 + 0.1 * written, why: '拼音相同' };
  const heard = 1 - distance(a.soundText, b.soundText) / longer;
  const alike = Math.max(written, heard * 0.95);
  const heardShort = shortFormLikeness([...a.soundText], [...b.soundText]) * 0.95;
  const short = Math.max(shortFormLikeness(a.characters, b.characters), heardShort);
  return short > alike ? { likeness: short, why: '简称' } : { likeness: alike, why: '写法相近' };
}
