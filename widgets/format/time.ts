const week = 7 * 86_400;

/** Seconds of the units in which a time ago is told, the longest first; less than the last of them is now. */
const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How times are told: by the reader's clock, or `lasting` where what is written is kept, and then in the zone of its site. */
export const telling: { lasting?: boolean; timeZone?: string | undefined } = {};

/**
 * How long ago something happened, in words («قبل ساعتين», “2 hours ago”); past a week, its date.
 * @param locale with the site's digits and calendar where it has any (`ar-EG-u-nu-latn`)
 */
export function timeAgo(instant: Date, now: Date, locale: string): string {
  const seconds = Math.round((instant.getTime() - now.getTime()) / 1000);
  const age = Math.abs(seconds);
  if (age >= week || telling.lasting) return shortDate(instant, now, locale);
  const [unit, length] = units.find((known) => age >= known[1]) ?? ['second', week];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / length), unit);
}

/** Date and time in full, for a title. */
export function fullTime(instant: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: telling.timeZone }).format(instant);
}

function shortDate(instant: Date, now: Date, locale: string): string {
  // In the locale's own calendar: a year of the Hijra begins within one of ours.
  const year = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: telling.timeZone });
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', timeZone: telling.timeZone };
  if (year.format(instant) !== year.format(now)) options.year = 'numeric';
  return new Intl.DateTimeFormat(locale, options).format(instant);
}
