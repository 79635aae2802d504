import { textKey } from './text';

/**
 * Does a verification text (认证说明) name its holder? Organizations and projects are looked for by their full
 * name, persons by their name, both compared by `textKey`. An empty name is never found.
 */
export function namesHolder(reason: string, holderName: string): boolean {
  const name = textKey(holderName);
  return name !== '' && textKey(reason).includes(name);
}
