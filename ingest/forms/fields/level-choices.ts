import type { OrganizationLevel } from '../../../domain/organization';
import type { Choice } from './choice.field';

/** Levels of League organizations as forms name them (组织类型). */
export const LEVEL_CHOICES: readonly Choice<OrganizationLevel>[] = [
  { value: 'committee', label: '团委', synonyms: ['基层团委', '团的委员会', '团市委', '团区委', '团县委'] },
  {
    value: 'working-committee',
    label: '团工委',
    synonyms: ['团的工作委员会', '基层团工委', '工委', '团工作委员会'],
  },
  { value: 'general-branch', label: '团总支', synonyms: ['总支', '总支部', '团总支部'] },
  { value: 'branch', label: '团支部', synonyms: ['支部', '团支'] },
];

export function levelLabel(level: OrganizationLevel): string {
  return LEVEL_CHOICES.find((choice) => choice.value === level)!.label;
}
