import { solveChallenge } from 'altcha-lib';
import type { Challenge } from 'altcha-lib';
import { deriveKey } from './derive-key.ts';

/** Address of the worker's script from this one, beside which it stands: the build puts it here. */
declare const PROOF_WORKER: string;

/** Longest time a riddle may take, in milliseconds. */
const patience = 60_000;

/**
 * Solves a riddle of the server's, as base64 of `{ challenge, solution }`; undefined where the browser cannot.
 * In a worker where the page may start one: a worker must come from the page's own origin, so on pages of others the keys
 * are derived by `crypto.subtle`, which works beside the page's thread as well, and no policy of the page is touched.
 */
export async function solve(challenge: object): Promise<string | undefined> {
  const riddle = challenge as Challenge;
  const solution = (await inWorker(riddle)) ?? (await here(riddle));
  return solution ? btoa(JSON.stringify({ challenge, solution })) : undefined;
}

type Solution = Awaited<ReturnType<typeof solveChallenge>>;

function here(challenge: Challenge): Promise<Solution> {
  return solveChallenge({ challenge, deriveKey, timeout: patience }).catch(() => null);
}

async function inWorker(challenge: Challenge): Promise<Solution> {
  if (new URL(import.meta.url).origin !== location.origin) return null;
  try {
    // Written so that the bundler of whoever has this as a package finds the worker.
    const worker = new Worker(new URL(PROOF_WORKER, import.meta.url), { type: 'module' });
    const solution = await new Promise<Solution>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<Solution>) => resolve(data);
      worker.onerror = () => resolve(null);
      worker.postMessage({ challenge, timeout: patience }, []);
    });
    worker.terminate();
    return solution;
  } catch {
    return null;
  }
}
