import { ConfigError } from './config/environment-reader';

/** Ends a process that cannot start. What a person has set wrongly gets its sentence only, a fault its trace. */
export function endWithSentence(fault: unknown): never {
  console.error(fault instanceof ConfigError ? fault.message : fault);
  process.exit(1);
}
