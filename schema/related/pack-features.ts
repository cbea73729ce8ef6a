import type { Features } from './features.ts';

/** Features as a short text, the same on every machine, for a column of either database. */
export function packFeatures({ language, terms, trigrams, signature }: Features): string {
  const weights = Object.fromEntries([...terms].map(([term, weight]) => [term, Math.round(weight * 100)]));
  return JSON.stringify([language, weights, packNumbers(trigrams), signature.count, packNumbers(signature.least)]);
}

export function unpackFeatures(packed: string): Features {
  const [language, weights, trigrams, count, least] = JSON.parse(packed) as [string, Record<string, number>, string, number, string];
  const terms = new Map(Object.entries(weights).map(([term, weight]) => [term, weight / 100]));
  return { language, terms, trigrams: unpackNumbers(trigrams), signature: { count, least: unpackNumbers(least) } };
}

function packNumbers(numbers: Uint16Array): string {
  const bytes = Buffer.alloc(2 * numbers.length);
  numbers.forEach((number, index) => bytes.writeUInt16LE(number, 2 * index));
  return bytes.toString('base64url');
}

function unpackNumbers(text: string): Uint16Array {
  const bytes = Buffer.from(text, 'base64url');
  return Uint16Array.from({ length: bytes.length / 2 }, (_, index) => bytes.readUInt16LE(2 * index));
}
