import { newsroomOf } from '../gate/newsroom.ts';
import { builder } from '../graph/builder.ts';
import { connectionBy, pageCost } from '../graph/connection.ts';
import { slugCursor } from '../graph/cursor.ts';
import { soughtText } from '../graph/sought-text.ts';
import { NewsroomContributorRef } from './newsroom-contributors.field.ts';
import { contributorIndex, type ContributorRow } from './contributors.query.ts';

const Edge = builder.edgeObject({ name: 'NewsroomContributorEdge', type: NewsroomContributorRef, description: 'A contributor at their place in the list.' });
const Connection = builder.connectionObject(
  { name: 'NewsroomContributorConnection', type: NewsroomContributorRef, description: 'A page of the contributors, in the order of their slugs.' },
  Edge,
);

builder.queryField('newsroomContributorIndex', (t) =>
  t.connection(
    {
      type: NewsroomContributorRef,
      authScopes: { permission: 'articles:write' },
      description: 'All contributors of the site in the order of their slugs, page by page. For staff.',
      args: { search: t.arg.string({ description: 'Only those in whose slug or names this stands, at most 200 characters; each page looks through the next 5,000.' }) },
      complexity: pageCost,
      resolve: (_root, { search, ...args }, context) =>
        connectionBy<ContributorRow, number>(
          slugCursor,
          args,
          context.limits.pageSize,
          ({ slug }) => ({ at: 0, id: slug }),
          (part) => contributorIndex(newsroomOf(context), soughtText(search), part),
        ),
    },
    Connection,
    Edge,
  ),
);
