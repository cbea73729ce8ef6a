import type { LoadRow } from '../row.ts';
import { sameBytes } from './same-bytes.ts';

export const live: LoadRow = {
  kind: 'load',
  name: 'live',
  against: '/health/live : node:http with the same bytes',
  async setup(stage) {
    const subject = { url: `${await stage.gazette()}/health/live` };
    return { subject, limit: await sameBytes(stage, subject) };
  },
};
