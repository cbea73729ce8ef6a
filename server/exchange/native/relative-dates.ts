const UNITS: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * Replaces dates written as `now`, `now-3h`, `now+2d` or `now-15m`, anywhere in an object, by ISO dates. For the sample
 * newsroom, whose news must not be years old when it is first seen; an archive has no use for it.
 */
export function resolveRelativeDates(given: Record<string, unknown>, now: Date): Record<string, unknown> {
  return resolve(given, now) as Record<string, unknown>;
}

function resolve(value: unknown, now: Date): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(item, now));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        typeof inner === 'string' && key.endsWith('At') ? resolveDate(inner, now) : resolve(inner, now),
      ]),
    );
  }
  return value;
}

function resolveDate(text: string, now: Date): string {
  const match = /^now(?:([+-])(\d{1,6})([mhd]))?$/.exec(text);
  if (!match) return text;
  const [, sign, count = '0', unit = 'm'] = match;
  return new Date(now.getTime() + (sign === '-' ? -1 : 1) * Number(count) * (UNITS[unit] ?? 0)).toISOString();
}
