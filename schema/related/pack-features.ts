import type { Features } from './features.ts';

/** Features as a short text, the same on every machine, for a column of either database. */
export function packFeatures({ language, terms, names, signature }: Features): string {
  // A list keeps its order; the keys of an object that look like numbers would come first. What names something is negative.
  const weights = [...terms].flatMap(([term, weight]) => [term, Math.round(weight * 100) * (names.has(term) ? -1 : 1)]);
  return JSON.stringify([language, weights, signature.count, packNumbers(signature.least)]);
}

export function unpackFeatures(packed: string): Features {
  const [language, weights, count, least] = JSON.parse(packed) as [string, (string | number)[], number, string];
  const terms = new Map<string, number>();
  const names = new Set<string>();
  for (let place = 0; place < weights.length; place += 2) {
    const term = String(weights[place]);
    const weight = Number(weights[place + 1]);
    terms.set(term, Math.abs(weight) / 100);
    if (weight < 0) names.add(term);
  }
  return { language, terms, names, signature: { count, least: unpackNumbers(least) } };
}

function packNumbers(numbers: Uint16Array): string {
  const bytes = Buffer.alloc(2 * numbers.length);
  numbers.forEach((number, index) => bytes.writeUInt16LE(number, 2 * index));
  return bytes.toString('base64url');
}

function unpackNumbers(text: string): Uint16Array {
  const bytes = Buffer.from(text, 'base64url');
  const numbers = new Uint16Array(bytes.length / 2);
  for (let index = 0; index < numbers.length; index += 1) numbers[index] = bytes.readUInt16LE(2 * index);
  return numbers;
}
