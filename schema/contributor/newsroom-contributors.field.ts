import { newsroomOf } from '../gate/newsroom.ts';
import { builder } from '../graph/builder.ts';
import { soughtText } from '../graph/sought-text.ts';
import { inLanguages, LocalizedTextRef } from '../site/localized-text.type.ts';
import { soughtContributors, type ContributorRow } from './contributors.query.ts';

/** Most of them in one answer. */
const MOST_FOUND = 100;

export const NewsroomContributorRef = builder.objectRef<ContributorRow>('NewsroomContributor').implement({
  description: 'Somebody who writes, photographs or edits, as editors work on them, whether an article names them or not.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Their name in addresses.' }),
    names: t.field({ type: [LocalizedTextRef], description: 'The name as it is printed, in each language.', resolve: ({ names }) => inLanguages(names) }),
    roles: t.field({ type: [LocalizedTextRef], description: 'What they do.', resolve: ({ roles }) => inLanguages(roles) }),
    bios: t.field({ type: [LocalizedTextRef], description: 'A few sentences about them.', resolve: ({ bios }) => inLanguages(bios) }),
  }),
});

builder.queryField('newsroomContributors', (t) =>
  t.field({
    type: [NewsroomContributorRef],
    authScopes: { permission: 'articles:write' },
    description: 'The contributors of the site, last made first; at most 100. For staff.',
    args: { search: t.arg.string({ description: 'Only those in whose slug or names this stands, at most 200 characters; of the last 5,000 of them.' }) },
    resolve: (_root, { search }, context) => soughtContributors(newsroomOf(context), soughtText(search), MOST_FOUND),
  }),
);
