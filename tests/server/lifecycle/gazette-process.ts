import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(import.meta.resolve('@gazette/server/main.ts'));

export interface GazetteProcess {
  /** Resolves with the first log line that has this message. */
  logged: (message: RegExp) => Promise<Record<string, unknown>>;
  signal: (name: NodeJS.Signals) => void;
  exited: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

/**
 * A real `gazette` process with its own environment: nothing of this one's settings reaches it.
 * @param input what it reads from standard input; empty when left out.
 */
export function gazette(args: string[], env: Record<string, string> = {}, input = ''): GazetteProcess {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'], GAZETTE_LOG_FORMAT: 'json', GAZETTE_SAMPLE: 'false', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // One that ends without reading what it is given closes the pipe, which is no fault.
  child.stdin.on('error', () => {}).end(input);
  let stdout = '';
  let stderr = '';
  const waiting = new Set<() => void>();
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    for (const look of waiting) look();
  });
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const { promise: exited, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject).once('close', resolve);

  return {
    signal: (name) => child.kill(name),
    exited: exited.then((code) => ({ code, stdout, stderr })),
    logged(message) {
      const { promise, resolve: found, reject: missing } = Promise.withResolvers<Record<string, unknown>>();
      const look = () => {
        for (const line of stdout.split('\n').slice(0, -1)) {
          const entry = JSON.parse(line) as Record<string, unknown>;
          if (!message.test(String(entry['msg']))) continue;
          waiting.delete(look);
          found(entry);
          return;
        }
      };
      waiting.add(look);
      look();
      exited.then(() => missing(new Error(`gazette ended without "${message.source}":\n${stdout}${stderr}`)), missing);
      return promise;
    },
  };
}
