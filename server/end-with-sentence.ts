import { StartFault } from './start-fault';

/** Faults of the surroundings that a person can mend, by their system code. */
const SENTENCES: Record<string, string> = {
  EADDRINUSE: 'The port is in use by another program: set PORT to a free one.',
  EACCES: 'The port or a folder may not be used by this account: set PORT, or TUANWEI_DATA_DIR.',
  EADDRNOTAVAIL: 'HOST is no address of this machine.',
  ECONNREFUSED: 'The database does not answer: check DATABASE_URL.',
  '28P01': 'The database refuses the password: check DATABASE_URL.',
  '3D000': 'The database does not exist: create it, or check DATABASE_URL.',
};

/** Ends a process that cannot start. What a person can mend gets one sentence, any other fault its trace. */
export function endWithSentence(fault: unknown): never {
  console.error(sentenceFor(fault) ?? fault);
  process.exit(1);
}

function sentenceFor(fault: unknown): string | null {
  if (fault instanceof StartFault) return fault.message;
  const { code } = (fault ?? {}) as { code?: string };
  return SENTENCES[code ?? ''] ?? null;
}
