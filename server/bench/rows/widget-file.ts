import type { LoadRow } from '../row.ts';
import { sameBytes } from './same-bytes.ts';

export const widgetFile: LoadRow = {
  kind: 'load',
  name: 'widget-file',
  against: 'what /widgets/v1/latest.js loads first : node:http with the same bytes',
  async setup(stage) {
    const loader = `${await stage.gazette()}/widgets/v1/latest.js`;
    const [, path] = /import"([^"]+)"/.exec(await (await fetch(loader)).text()) ?? [];
    if (path === undefined) return { skipped: 'the widgets are not built' };
    const subject = { url: new URL(path, loader).href, headers: { 'accept-encoding': 'br' } };
    return { subject, limit: await sameBytes(stage, subject) };
  },
};
