import { readdirSync, readFileSync } from 'node:fs';
import { Client } from 'pg';

const TICKS_PER_SECOND = 100;

/**
 * CPU seconds that a PostgreSQL on this machine has used so far, all its processes together; null where the system does
 * not tell (no /proc, or the server runs elsewhere).
 */
export async function databaseCpuSeconds(databaseUrl: string): Promise<number | null> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // Asked by a connection that is still open: its process is how the server's is found.
    const backend: number = (await client.query('select pg_backend_pid() as id')).rows[0].id;
    return secondsOf(processTimes(), backend);
  } finally {
    await client.end();
  }
}

function secondsOf(processes: ReadonlyMap<number, ProcessTimes>, backend: number): number | null {
  const postmaster = processes.get(backend)?.parent;
  if (postmaster === undefined) return null;
  let ticks = processes.get(postmaster)?.ofChildren ?? 0;
  for (const [id, { parent, own }] of processes) {
    if (id === postmaster || parent === postmaster) ticks += own;
  }
  return ticks / TICKS_PER_SECOND;
}

interface ProcessTimes {
  parent: number;
  own: number;
  /** Of children that have ended. */
  ofChildren: number;
}

/** Fields 4 and 14–17 of /proc/PID/stat, counted behind the name in brackets. */
function processTimes(): Map<number, ProcessTimes> {
  const times = new Map<number, ProcessTimes>();
  for (const id of idsOfProcesses()) {
    try {
      const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      const [user, system, childUser, childSystem] = fields.slice(11, 15) as [number, number, number, number];
      times.set(id, { parent: fields[1]!, own: user + system, ofChildren: childUser + childSystem });
    } catch {
      // It has ended since the list was made.
    }
  }
  return times;
}

function idsOfProcesses(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}
