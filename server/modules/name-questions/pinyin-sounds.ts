import { pinyin } from 'pinyin-pro';

/** How a text may sound: for each character the syllables it can be read as, as numbers, the usual one first. */
export type Sounds = readonly (readonly number[])[];

const READINGS = new Map<string, readonly number[]>();
const SYLLABLES = new Map<string, number>();
/** Syllables are numbers of a plane that no text uses, so that texts of sounds can be compared as texts. */
const FIRST_CODE = 0xe000;

/** The sounds of a text, without tones; what has no reading, as letters and digits, sounds as it is written. */
export function soundsOf(text: string): Sounds {
  return [...text].map(readingsOf);
}

/** Can two texts be read the same, character by character? 重 is chong and zhong. */
export function soundAlike(a: Sounds, b: Sounds): boolean {
  return (
    a.length === b.length && a.every((readings, index) => readings.some((sound) => b[index]!.includes(sound)))
  );
}

/** The usual reading as a text with one character for each syllable. */
export function soundText(sounds: Sounds): string {
  return String.fromCharCode(...sounds.map(([usual]) => usual!));
}

function readingsOf(character: string): readonly number[] {
  const known = READINGS.get(character);
  if (known) return known;
  const syllables = pinyin(character, { multiple: true, toneType: 'none', type: 'array' });
  const readings = [...new Set(syllables.map(codeOf))];
  READINGS.set(character, readings);
  return readings;
}

function codeOf(syllable: string): number {
  const known = SYLLABLES.get(syllable);
  if (known !== undefined) return known;
  const code = FIRST_CODE + SYLLABLES.size;
  SYLLABLES.set(syllable, code);
  return code;
}
