/** How one edition writes its dates. */
export interface DateLines {
  /** «الأحد, يوليو 27, 2025»: the day as it stands in the masthead. */
  day(instant: Date): string;
  /** «27 يوليو 2025». */
  date(instant: Date): string;
  /** «14:30»; hours and minutes. */
  time(instant: Date): string;
  /** The time when it happened on the same day as `now`, else day and month, with the year when it was another one. */
  brief(instant: Date, now: Date): string;
}

/** Month names, digits and calendar are the locale's, the limits of a day the zone's. */
export function dateLines(locale: string, timeZone: string): DateLines {
  const day = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });
  const date = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' });
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const year = new Intl.DateTimeFormat(locale, { timeZone, year: 'numeric' });
  const dayAndMonth = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long' });
  // Newspapers in Arabic put the month before the day here, with Latin commas, where CLDR does neither.
  const isArabic = new Intl.Locale(locale).language === 'ar';
  return {
    day: (instant) => (isArabic ? arabicDay(day.formatToParts(instant)) : day.format(instant)),
    date: (instant) => date.format(instant),
    time: (instant) => time.format(instant),
    brief(instant, now) {
      if (day.format(instant) === day.format(now)) return time.format(instant);
      return (year.format(instant) === year.format(now) ? dayAndMonth : date).format(instant);
    },
  };
}

function arabicDay(parts: readonly Intl.DateTimeFormatPart[]): string {
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((item) => item.type === type)?.value ?? '';
  return `${part('weekday')}, ${part('month')} ${part('day')}, ${part('year')}`;
}
