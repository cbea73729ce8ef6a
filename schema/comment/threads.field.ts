import { builder } from '../graph/builder.ts';
import { badRequest } from '../graph/errors.ts';
import { ThreadRef } from './comment.type.ts';
import { commentCounts, threadAt } from './comments.query.ts';

builder.queryField('thread', (t) =>
  t.field({
    type: ThreadRef,
    nullable: true,
    description: 'The conversation under a page; null where the page is hidden, not published or not of this site.',
    args: { url: t.arg({ type: 'URL', required: true, description: 'Address of the page, in any of its spellings.' }) },
    resolve: async (_root, { url }, { visible, site }) => (await threadAt(visible, site, url)) ?? null,
  }),
);

const CommentCountRef = builder.objectRef<{ url: string; count: number }>('CommentCount').implement({
  description: 'How many public comments a page has.',
  fields: (t) => ({
    url: t.expose('url', { type: 'URL', description: 'The address as it was asked.' }),
    count: t.exposeInt('count', { description: 'Public comments, replies included; 0 for a page that has no conversation.' }),
  }),
});

builder.queryField('commentCounts', (t) =>
  t.field({
    type: [CommentCountRef],
    description: 'The counts of many pages at once, in the order asked.',
    args: { urls: t.arg({ type: ['URL'], required: true, description: 'Addresses of pages, at most 100.' }) },
    resolve: async (_root, { urls }, { visible, site, limits }) => {
      if (urls.length > limits.pageSize) throw badRequest('TOO_MANY_URLS', `At most ${limits.pageSize} addresses at once.`);
      return commentCounts(visible, site, urls);
    },
  }),
);
