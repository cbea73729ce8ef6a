import type { LoadRow } from '../row.ts';
import { sameBytes } from './same-bytes.ts';

export const widgetFile: LoadRow = {
  kind: 'load',
  name: 'widget-file',
  against: '/widgets/v1/latest.js : node:http with the same bytes',
  async setup(stage) {
    const subject = { url: `${await stage.gazette()}/widgets/v1/latest.js`, headers: { 'accept-encoding': 'br' } };
    const { ok } = await fetch(subject.url);
    if (!ok) return { skipped: 'the widgets are not built' };
    return { subject, limit: await sameBytes(stage, subject) };
  },
};
