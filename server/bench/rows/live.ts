import type { BenchRow } from '../row.ts';
import { sameBytes } from './same-bytes.ts';

export const live: BenchRow = {
  name: 'live',
  against: '/health/live : node:http with the same bytes',
  async setup(stage) {
    const subject = { url: `${stage.gazette}/health/live` };
    return { subject, limit: await sameBytes(stage, subject) };
  },
};
