/** Runs a command of Docket and holds it to what every command promises: it ends, with 0, 1 or 2, and never with a stack trace. */
import { spawn } from 'node:child_process';
import { expect } from 'vitest';

/** How a command ended. */
export type Outcome = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** Milliseconds that a command may take on a busy machine before it counts as one that never ends. */
const longest = 120_000;

/** Runs `src/cli/main.ts` in `root` to its end. */
export function runCommand(root: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, CI: 'true' };
    const child = spawn(process.execPath, ['src/cli/main.ts', ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: longest,
      killSignal: 'SIGKILL',
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

/** Whether an outcome is one that users may see. `what` names the run when it is not. */
export function expectOrderly({ code, signal, stdout, stderr }: Outcome, what: string): void {
  const printed = `${what}\n${stdout}\n${stderr}`;
  expect(signal, printed).toBeNull();
  expect([0, 1, 2], printed).toContain(code);
  expect(printed).not.toMatch(/^\s+at .*[:(]\d+/m);
  expect(printed).not.toMatch(/node:internal|triggerUncaughtException|UnhandledPromiseRejection/);
  expect(printed).not.toContain('EVIL CODE RAN');
}
