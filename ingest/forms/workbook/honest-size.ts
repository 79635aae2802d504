import { containerOf } from './container';
import { GATE_LIMITS, isNeeded } from './zip-gate';
import { readZipDirectory } from './zip-directory';

/**
 * How many bytes of a handed-in file will be parsed, as its headers say: the gate holds it to them. 0 for a file that
 * the gate refuses by its headers alone. Inflates nothing.
 */
export function honestSize(bytes: Buffer): number {
  if (containerOf(bytes) !== 'zip') return bytes.length;
  const directory = readZipDirectory(bytes, GATE_LIMITS.entries);
  if (!Array.isArray(directory)) return 0;
  const needed = directory.filter(({ name }) => isNeeded(name));
  const size = needed.reduce((sum, entry) => sum + entry.size, 0);
  return size > GATE_LIMITS.total ? 0 : size;
}
