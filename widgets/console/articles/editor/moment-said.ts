import type { Desk } from '../../app/desk.ts';
import { fill } from '../../strings/console-languages.ts';
import { inZone, instantOf } from './zone.ts';

/** A moment in words and in the digits of the site, by its clock: browsers write that of a field in digits of their own. */
export function momentSaid({ strings, locale, timeZone }: Pick<Desk, 'strings' | 'locale' | 'timeZone'>, wall: string): string {
  const instant = instantOf(wall, timeZone);
  return instant === undefined ? '' : fill(strings.editor.moment, { time: inZone(instant, locale, timeZone), zone: timeZone });
}
