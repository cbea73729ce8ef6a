/** As Standard Webhooks writes one: the prefix, then the key's bytes in base64. */
const PREFIX = 'whsec_';
/** Bytes of a key; the standard asks for 24 to 64. */
const LENGTH = 32;

/** A new secret, as the receiver is told it. */
export function newWebhookSecret(): string {
  return PREFIX + Buffer.from(crypto.getRandomValues(new Uint8Array(LENGTH))).toString('base64');
}

/** The bytes that sign. */
export function webhookKey(secret: string): Uint8Array {
  return Buffer.from(secret.slice(PREFIX.length), 'base64');
}
