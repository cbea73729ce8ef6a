import { withDefault } from './setting.ts';
import { bytes, wholeNumber, widths } from './units.ts';

/** What pictures may cost, and how they are kept. */
export const imageSettings = {
  imageMaxBytes: withDefault(bytes(1024, 1024 ** 3), {
    variable: 'GAZETTE_IMAGE_MAX_BYTES',
    default: '20MB',
    description: 'Largest picture that is taken; a larger upload is cut off and answered 413.',
  }),
  imageMaxPixels: withDefault(wholeNumber(1, 1_000_000_000), {
    variable: 'GAZETTE_IMAGE_MAX_PIXELS',
    default: '64000000',
    description: 'Most pixels that a picture may have once it is unpacked; each takes four bytes of memory meanwhile.',
  }),
  imageWidths: withDefault(widths(8, 8192), {
    variable: 'GAZETTE_IMAGE_WIDTHS',
    default: '320,640,960,1280,1920,2560',
    description: 'Widths in pixels in which pictures are stored, as AVIF, WebP and JPEG or PNG; none is made wider than it came.',
  }),
  imageWorkers: withDefault(wholeNumber(1, 64), {
    variable: 'GAZETTE_IMAGE_WORKERS',
    default: '1',
    description: 'Pictures that this process makes sizes of at a time; each takes a processor.',
  }),
  imageQueue: withDefault(wholeNumber(1, 10_000), {
    variable: 'GAZETTE_IMAGE_QUEUE',
    default: '20',
    description: 'Uploads that are read or wait at a time, each in memory; more are answered 503.',
  }),
  imageUnusedDays: withDefault(wholeNumber(1, 36_500), {
    variable: 'GAZETTE_IMAGE_UNUSED_DAYS',
    default: '30',
    description: 'Days after which an uploaded picture is removed that no article, draft, revision, page or advertisement names.',
  }),
};
