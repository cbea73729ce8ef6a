const week = 7 * 86_400;

/** Seconds of the units in which a time ago is told, the longest first; less than the last of them is now. */
const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/**
 * How long ago something happened, in words («قبل ساعتين», “2 hours ago”); past a week, its date.
 * @param locale with the site's digits and calendar where it has any (`ar-EG-u-nu-latn`)
 */
export function timeAgo(instant: Date, now: Date, locale: string): string {
  const seconds = Math.round((instant.getTime() - now.getTime()) / 1000);
  const age = Math.abs(seconds);
  if (age >= week) return shortDate(instant, now, locale);
  const [unit, length] = units.find((known) => age >= known[1]) ?? ['second', week];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / length), unit);
}

/** Date and time in full, for a title. */
export function fullTime(instant: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(instant);
}

function shortDate(instant: Date, now: Date, locale: string): string {
  const year = instant.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year }).format(instant);
}
