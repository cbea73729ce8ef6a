import { request } from 'undici';
import type { Stage, Target } from '../row.ts';

/** Written by Node itself, or of one connection only. */
const ownHeaders = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding']);

/** A bare `node:http` that answers with exactly what Gazette answers to this: status, headers, bytes. */
export async function sameBytes(stage: Stage, subject: Target): Promise<Target> {
  // Not by `fetch`, which would unpack the bytes.
  const { statusCode, headers, body } = await request(subject.url, { headers: subject.headers ?? {} });
  const bytes = Buffer.from(await body.arrayBuffer()).toString('base64');
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !ownHeaders.has(name)));
  const limit = await stage.limit('serve-bytes', { status: statusCode, headers: kept, body: bytes });
  return { ...subject, url: limit };
}
