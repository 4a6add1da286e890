// Loaded into every process of a command: as it ends, each writes what it used into the folder that DOCKET_USAGE names.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { milliseconds: (userCPUTime + systemCPUTime) / 1000, bytes: maxRSS * 1024 };
  writeFileSync(join(process.env.DOCKET_USAGE, `${process.pid}.json`), JSON.stringify(usage));
});
