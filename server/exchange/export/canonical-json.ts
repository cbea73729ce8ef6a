/** JSON with the keys of every object in order: PostgreSQL does not keep the order in which they were given. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(canonical(value));
}

export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
}
