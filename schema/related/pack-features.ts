import type { Features } from './features.ts';

/** Features as a short text, the same on every machine, for a column of either database. */
export function packFeatures({ language, terms, signature }: Features): string {
  // A list keeps its order; the keys of an object that look like numbers would come first.
  const weights = [...terms].flatMap(([term, weight]) => [term, Math.round(weight * 100)]);
  return JSON.stringify([language, weights, signature.count, packNumbers(signature.least)]);
}

export function unpackFeatures(packed: string): Features {
  const [language, weights, count, least] = JSON.parse(packed) as [string, (string | number)[], number, string];
  const terms = new Map<string, number>();
  for (let place = 0; place < weights.length; place += 2) terms.set(String(weights[place]), Number(weights[place + 1]) / 100);
  return { language, terms, signature: { count, least: unpackNumbers(least) } };
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
