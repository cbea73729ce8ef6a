const DAY = 86_400_000;

/** The instant at which a year begins in a time zone. */
export function startOfYear(timeZone: string, year: number): Date {
  const midnight = Date.UTC(year, 0, 1);
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  // What the clocks of the zone show a day before, when no zone has begun the year twice, tells how far they are from UTC.
  const before = midnight - DAY;
  const part = Object.fromEntries(clock.formatToParts(before).map(({ type, value }) => [type, Number(value)]));
  const shown = Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute'], part['second']);
  return new Date(midnight - (shown - before));
}
