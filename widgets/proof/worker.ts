import { solveChallenge } from 'altcha-lib';
import type { Challenge } from 'altcha-lib';
import { deriveKey } from './derive-key.ts';

interface Work {
  challenge: Challenge;
  timeout: number;
}

addEventListener('message', ({ data }: MessageEvent<Work>) => {
  solveChallenge({ ...data, deriveKey }).then(
    (solution) => postMessage(solution),
    () => postMessage(null),
  );
});
