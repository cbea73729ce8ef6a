import { createHmac } from 'node:crypto';

/**
 * Headers of Standard Webhooks (standardwebhooks.com): the id is the same at every try, the time is that of this try, the
 * signature is HMAC-SHA256 over `id.timestamp.body`. A receiver that refuses old timestamps cannot be sent the same again.
 */
export function signedHeaders(key: string | Uint8Array, id: string, now: Date, body: string): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
