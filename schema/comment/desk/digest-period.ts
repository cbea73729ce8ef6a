import { commentPolicy } from '../../site/comment-policy.ts';
import type { Site } from '../../site/site.entity.ts';

/** Hours after the set one in which a day's digest is still written, should the server have stood still then. */
const GRACE = 4;

/**
 * The period whose digest is due: the hour, or the day as the site's clocks show it, from the set hour on. Later in the
 * day none is due: what comes in the afternoon waits for the next morning.
 */
export function digestPeriod(site: Pick<Site, 'policy' | 'timeZone'>, now: Date): string | undefined {
  const { digest, digestHour } = commentPolicy(site);
  if (digest === 'never') return undefined;
  if (digest === 'hourly') return now.toISOString().slice(0, 'YYYY-MM-DDTHH'.length);
  const { day, hour } = clockOf(site.timeZone, now);
  return hour >= digestHour && hour < digestHour + GRACE ? day : undefined;
}

function clockOf(timeZone: string, at: Date): { readonly day: string; readonly hour: number } {
  const clock = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
  });
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: `${part['year']}-${part['month']}-${part['day']}`, hour: Number(part['hour']) };
}
