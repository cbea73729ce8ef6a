import { withDefault } from './setting.ts';
import { duration, wholeNumber } from './units.ts';

/** How views and impressions are counted, and for how long they are known. */
export const viewSettings = {
  viewsFlush: withDefault(duration(100, 300_000), {
    variable: 'GAZETTE_VIEWS_FLUSH',
    default: '5s',
    description: 'How long views wait in memory to be written together; a killed process loses so much, one that is stopped nothing.',
  }),
  viewsWaiting: withDefault(wholeNumber(1, 10_000_000), {
    variable: 'GAZETTE_VIEWS_WAITING',
    default: '50000',
    description: 'Views that wait in memory while the database takes none; those that come after are lost.',
  }),
  viewsTogether: withDefault(wholeNumber(1, 100_000), {
    variable: 'GAZETTE_VIEWS_TOGETHER',
    default: '1000',
    description: 'Views of one transaction, which is begun as soon as so many wait: more of them hold up whoever reads meanwhile.',
  }),
  viewsPerBlock: withDefault(wholeNumber(1, 1_000_000), {
    variable: 'GAZETTE_VIEWS_PER_BLOCK',
    default: '10',
    description: 'Views of one article in an hour that one address block (/24 of IPv4, /56 of IPv6) can add.',
  }),
  viewsPerBlockDay: withDefault(wholeNumber(1, 1_000_000), {
    variable: 'GAZETTE_VIEWS_PER_BLOCK_DAY',
    default: '30',
    description: 'The same in a day (UTC): who sends a few in every hour makes no article popular.',
  }),
  blockViewsPerHour: withDefault(wholeNumber(1, 1_000_000), {
    variable: 'GAZETTE_BLOCK_VIEWS_PER_HOUR',
    default: '1000',
    description: 'Views of all pages of a site that are looked at in an hour from one address block; more are dropped unread.',
  }),
  viewHoursDays: withDefault(wholeNumber(2, 36_500), {
    variable: 'GAZETTE_VIEW_HOURS_DAYS',
    default: '8',
    description: 'Days for which views are known by the hour; after that by the day alone.',
  }),
  viewDays: withDefault(wholeNumber(120, 36_500), {
    variable: 'GAZETTE_VIEW_DAYS',
    default: '400',
    description: 'Days for which views are known by the day.',
  }),
  impressionsPerBlock: withDefault(wholeNumber(1, 1_000_000), {
    variable: 'GAZETTE_IMPRESSIONS_PER_BLOCK',
    default: '300',
    description: 'Impressions of one advertisement in an hour that one address block can add, in each process.',
  }),
  clicksPerBlock: withDefault(wholeNumber(1, 1_000_000), {
    variable: 'GAZETTE_CLICKS_PER_BLOCK',
    default: '20',
    description: 'Clicks on one advertisement in an hour that one address block can add, in each process; more lead on, uncounted.',
  }),
};
