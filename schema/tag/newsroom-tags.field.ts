import { newsroomOf } from '../gate/newsroom.ts';
import { builder } from '../graph/builder.ts';
import { soughtText } from '../graph/sought-text.ts';
import { inLanguages, LocalizedTextRef } from '../site/localized-text.type.ts';
import { TagKindRef } from './tag.type.ts';
import { soughtTags, type TagRow } from './tags.query.ts';

/** Most of them in one answer. */
const MOST_FOUND = 100;

export const NewsroomTagRef = builder.objectRef<TagRow>('NewsroomTag').implement({
  description: 'A tag as editors work on it, whether an article carries it or not.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name in addresses.' }),
    names: t.field({ type: [LocalizedTextRef], description: 'What readers see, in each language.', resolve: ({ names }) => inLanguages(names) }),
    kind: t.field({ type: TagKindRef, description: 'Whether it is a running story.', resolve: ({ kind }) => kind }),
  }),
});

builder.queryField('newsroomTags', (t) =>
  t.field({
    type: [NewsroomTagRef],
    authScopes: { permission: 'articles:write' },
    description: 'The tags of the site, last made first; at most 100. For staff.',
    args: { search: t.arg.string({ description: 'Only those in whose slug or names this stands, at most 200 characters; of the last 5,000 tags.' }) },
    resolve: (_root, { search }, context) => soughtTags(newsroomOf(context), soughtText(search), MOST_FOUND),
  }),
);
