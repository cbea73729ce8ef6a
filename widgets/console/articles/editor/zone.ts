/** Reads and writes the moments of a site by its own clock, whatever the clock of the browser. */

/** Date and time by the clock of a zone, as a field for both writes them: `2026-11-25T22:45`; '' for none. */
export function wallTime(instant: string | null, timeZone: string): string {
  return instant === null ? '' : wallOf(new Date(instant), timeZone);
}

/** The moment at which the clock of a zone shows this; undefined for what is no time. Of an hour that comes twice, the first. */
export function instantOf(wall: string, timeZone: string): string | undefined {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // Two guesses find the offset on both sides of a change of the clock.
  for (const hours of [14, -14]) {
    const guess = asUtc - hours * 3_600_000;
    const found = asUtc - offsetAt(asUtc - offsetAt(guess, timeZone), timeZone);
    if (wallOf(new Date(found), timeZone) === wall.slice(0, 16)) return new Date(found).toISOString();
  }
  // An hour that the clock leaves out: as far after the change as it was meant after it.
  return new Date(asUtc - offsetAt(asUtc - 86_400_000, timeZone)).toISOString();
}

/** A moment in words, by the clock of a zone. */
export function inZone(instant: string, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(instant));
}

function offsetAt(time: number, timeZone: string): number {
  const minute = Math.floor(time / 60_000) * 60_000;
  return Date.parse(`${wallOf(new Date(minute), timeZone)}Z`) - minute;
}

function wallOf(date: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
  return `${(parts['year'] ?? '').padStart(4, '0')}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
}
