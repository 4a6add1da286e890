/** Loaded into a measured program before its own code: notes the most memory it ever held, and the time that it took of the processor. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.DOCKET_BENCH_MEMORY;
// Programs that this one starts inherit the variable, and must not write over the note of the first.
delete process.env.DOCKET_BENCH_MEMORY;

if (file && isMainThread)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(file, JSON.stringify({ bytes: maxRSS * 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 }));
  });
