/** What a program costs: how long it has really worked, however busy the machine is, and how much memory it holds. */
import { readFileSync } from 'node:fs';

/** What Linux counts the time of the processor in: a hundredth of a second, whatever the machine. */
const tick = 10; // Milliseconds.

/** The cost of a process so far. */
export type ProcessCost = {
  /** Milliseconds that it has used of the processor, all of its threads together. */
  readonly time: number;
  /** Bytes of memory that it holds. */
  readonly memory: number;
};

/** The cost of a process; `undefined` where the system does not tell (everywhere but on Linux), and for a process that has ended. */
export function processCost(id: number): ProcessCost | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const resident = /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    // Fields are counted from behind the name, which may hold spaces: user time is the twelfth, system time the next.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { time: (Number(fields[11]) + Number(fields[12])) * tick, memory: Number(resident ?? 0) * 1024 };
  } catch {
    return undefined;
  }
}
