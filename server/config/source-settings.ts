import { withDefault } from './setting.ts';
import { bytes, duration, wholeNumber, yesOrNo } from './units.ts';

/** What following feeds and agencies may cost, and how often it is done. */
export const sourceSettings = {
  sourceInterval: withDefault(duration(1000, 86_400_000), {
    variable: 'GAZETTE_SOURCE_INTERVAL',
    default: '5m',
    description: 'How often a followed feed is asked for news; after failures less and less often.',
  }),
  sourceMaxBytes: withDefault(bytes(1024, 1024 ** 3), {
    variable: 'GAZETTE_SOURCE_MAX_BYTES',
    default: '16MB',
    description: 'Largest answer of a followed feed, and largest file of an agency, that is read.',
  }),
  sourceTimeout: withDefault(duration(100, 300_000), {
    variable: 'GAZETTE_SOURCE_TIMEOUT',
    default: '30s',
    description: 'Time a followed feed has to answer, to its last byte.',
  }),
  sourceItemDays: withDefault(wholeNumber(7, 3_650), {
    variable: 'GAZETTE_SOURCE_ITEM_DAYS',
    default: '90',
    description: 'Days for which it is remembered what a source has brought once the source no longer names it.',
  }),
  sourceAllowPrivateAddresses: withDefault(yesOrNo(), {
    variable: 'GAZETTE_SOURCE_ALLOW_PRIVATE_ADDRESSES',
    default: 'false',
    description: 'Let feeds at addresses inside the own network be followed.',
  }),
  sourceImages: withDefault(wholeNumber(1, 10_000), {
    variable: 'GAZETTE_SOURCE_IMAGES',
    default: '50',
    description: 'Most pictures of one article that are fetched for a source whose pictures are kept here; the others are shown from where they lie.',
  }),
  sourceImageTries: withDefault(wholeNumber(1, 100), {
    variable: 'GAZETTE_SOURCE_IMAGE_TRIES',
    default: '5',
    description: 'How often the pictures of such an article are asked for, later and later, before they are shown from where they lie.',
  }),
};
