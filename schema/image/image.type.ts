import { builder } from '../graph/builder.ts';
import { loadOne } from '../graph/loader.ts';
import { imagesByIds, type ImageRow } from './images.query.ts';

export const imageById = loadOne(({ visible }, ids: readonly string[]) => imagesByIds(visible, ids), (image) => image.id);

export const ImageRef = builder.objectRef<ImageRow>('Image').implement({
  description: 'A picture with its words and its credit.',
  fields: (t) => ({
    url: t.field({
      type: 'URL',
      description: 'Where the file is.',
      resolve: ({ url }, _args, { siteUrl }) => (url.startsWith('/') ? siteUrl + url : url),
    }),
    alt: t.exposeString('alt', { description: 'What the picture shows, for whoever cannot see it; empty for decoration.' }),
    caption: t.exposeString('caption', { nullable: true, description: 'The line below it.' }),
    credit: t.exposeString('credit', { nullable: true, description: 'Who made it or lent it.' }),
    width: t.exposeInt('width', { nullable: true, description: 'Pixels; null when unknown.' }),
    height: t.exposeInt('height', { nullable: true, description: 'Pixels; null when unknown.' }),
  }),
});
