import type { Organization } from '../../api/useOrganizations';

const ENDINGS: [string, Organization['level']][] = [
  ['团工委', 'working-committee'],
  ['团总支', 'general-branch'],
  ['团支部', 'branch'],
];

/** The level that an organization's name suggests, e.g. 团总支; a committee when it ends otherwise. */
export function levelOfName(name: string): Organization['level'] {
  return ENDINGS.find(([ending]) => name.trim().endsWith(ending))?.[1] ?? 'committee';
}
