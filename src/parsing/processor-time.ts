/** How long a program has really worked, however busy the machine is. */
import { readFileSync } from 'node:fs';

/** What Linux counts the time of the processor in: a hundredth of a second, whatever the machine. */
const tick = 10; // Milliseconds.

/**
 * Milliseconds that a process has used of the processor, all of its threads together; `undefined` where the system does not tell
 * (everywhere but on Linux), and for a process that has ended.
 */
export function processorTime(id: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    // Fields are counted from behind the name, which may hold spaces: user time is the twelfth, system time the next.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * tick;
  } catch {
    return undefined;
  }
}
