import { ArticleRef } from '../article/article.type.ts';
import { builder } from '../graph/builder.ts';
import { baseLanguage } from '../text/language.ts';
import type { LiveEvent } from './live-event.ts';
import { topicsOf } from './topic.type.ts';

builder.subscriptionField('articlePublished', (t) =>
  t.field({
    type: ArticleRef,
    description:
      'Each article as it is published, from now on: `events` for who follows nothing else. A browser that comes back after a ' +
      'break is told what it missed; after a long one it reads `articles`, since there is no `reset` here to tell it to.',
    args: {
      section: t.arg.string({ description: 'Slug of a section: only its articles and those of the sections below it.' }),
      language: t.arg.string({ description: 'Only those in this language: a BCP 47 tag.' }),
    },
    subscribe: async (_root, { section, language }, context) => {
      const topics = await topicsOf(context, [section ? { section } : { latest: 'articles' }]);
      const accepts = ({ type, article }: LiveEvent) =>
        type === 'article.published' && article !== null && (!language || baseLanguage(article.language) === baseLanguage(language));
      return context.live.listen({ site: context.site, topics, accepts }, undefined);
    },
    resolve: ({ article }) => {
      if (!article) throw new Error('An event without an article was let through.');
      return article;
    },
  }),
);
