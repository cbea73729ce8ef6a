import { builder } from './builder.ts';
import type { Segment } from '../text/segments.ts';

const SegmentKindRef = builder.enumType('SegmentKind', {
  description: 'How a piece of text is to be shown.',
  values: {
    TEXT: { value: 'text', description: 'As it is.' },
    LINK: { value: 'link', description: 'As a link to `href`.' },
    MENTION: { value: 'mention', description: 'As the name of somebody spoken to.' },
    MARK: { value: 'mark', description: 'Marked, as what was searched for.' },
  } as const,
});

export const SegmentRef = builder.objectRef<Segment>('Segment').implement({
  description: 'A piece of a text; the pieces in order are the whole text, so that it can be shown without HTML.',
  fields: (t) => ({
    kind: t.field({ type: SegmentKindRef, description: 'How to show it.', resolve: (segment) => segment.kind }),
    text: t.exposeString('text', { description: 'The words, exactly as written.' }),
    href: t.field({
      type: 'URL',
      nullable: true,
      description: 'Where a link leads; null for every other kind.',
      resolve: (segment) => segment.href ?? null,
    }),
  }),
});
