import { newsroomOf } from '../gate/newsroom.ts';
import { builder } from '../graph/builder.ts';
import { connectionBy, pageCost } from '../graph/connection.ts';
import { slugCursor } from '../graph/cursor.ts';
import { soughtText } from '../graph/sought-text.ts';
import { NewsroomTagRef } from './newsroom-tags.field.ts';
import { tagIndex, type TagRow } from './tags.query.ts';

const Edge = builder.edgeObject({ name: 'NewsroomTagEdge', type: NewsroomTagRef, description: 'A tag at its place in the list.' });
const Connection = builder.connectionObject(
  { name: 'NewsroomTagConnection', type: NewsroomTagRef, description: 'A page of the tags, in the order of their slugs.' },
  Edge,
);

builder.queryField('newsroomTagIndex', (t) =>
  t.connection(
    {
      type: NewsroomTagRef,
      authScopes: { permission: 'articles:write' },
      description: 'All tags of the site in the order of their slugs, page by page. For staff.',
      args: { search: t.arg.string({ description: 'Only those in whose slug or names this stands, at most 200 characters; each page looks through the next 5,000.' }) },
      complexity: pageCost,
      resolve: (_root, { search, ...args }, context) =>
        connectionBy<TagRow, number>(
          slugCursor,
          args,
          context.limits.pageSize,
          ({ slug }) => ({ at: 0, id: slug }),
          (part) => tagIndex(newsroomOf(context), soughtText(search), part),
        ),
    },
    Connection,
    Edge,
  ),
);
