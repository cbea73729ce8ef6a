import { ArticleBodyRef } from '../article/article.type.ts';
import { mayPublish } from '../article/desk/scopes.ts';
import { newsroomOf } from '../gate/newsroom.ts';
import { builder } from '../graph/builder.ts';
import { DirectionRef } from '../graph/direction.type.ts';
import { encodeGlobalId } from '../graph/global-id.ts';
import { directionOf } from '../text/language.ts';
import { plainPagePath } from './page-address.ts';
import { pageStatuses } from './plain-page.entity.ts';
import { allPages, inFirstLanguage, pagesBySlug, type PlainPageRow } from './plain-pages.query.ts';

const PlainPageRef = builder.objectRef<PlainPageRow>('PlainPage').implement({
  description: 'A page that is no journalism: about, contact, imprint.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name in addresses.' }),
    url: t.field({ type: 'URL', description: 'Where it is.', resolve: (page, _args, { site, siteUrl }) => siteUrl + plainPagePath(site, page) }),
    title: t.exposeString('title', { description: 'Its title.' }),
    language: t.exposeString('language', { description: 'Language tag.' }),
    direction: t.field({ type: DirectionRef, description: 'Which way it is written.', resolve: ({ language }) => directionOf(language) }),
    body: t.field({ type: ArticleBodyRef, description: 'What it says.', resolve: (page) => page }),
    isInFooter: t.boolean({ description: 'Whether the pages of the site link to it at their end.', resolve: ({ position }) => position !== null }),
    updatedAt: t.expose('updated_at', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
});

builder.queryField('page', (t) =>
  t.field({
    type: PlainPageRef,
    nullable: true,
    description: 'The page of this slug; null when there is none or it is not public.',
    args: {
      slug: t.arg.string({ required: true, description: 'Its name in addresses.' }),
      language: t.arg.string({ description: 'Language wished for; the site’s main one when left out. Another where it is not there in this.' }),
    },
    resolve: async (_root, { slug, language }, { visible, site }) =>
      inFirstLanguage(await pagesBySlug(visible, slug), [...(language ? [language] : []), ...site.languages]) ?? null,
  }),
);

builder.queryField('pages', (t) =>
  t.field({
    type: [PlainPageRef],
    description: 'The plain pages of the site in all its languages, in the order of its footer.',
    resolve: (_root, _args, { visible }) => allPages(visible),
  }),
);

export const PageStatusRef = builder.enumType('PageStatus', {
  description: 'Whether a page is public.',
  values: {
    DRAFT: { value: pageStatuses[0], description: 'Nobody but staff sees it.' },
    PUBLISHED: { value: pageStatuses[1], description: 'Everybody sees it.' },
  } as const,
});

export const NewsroomPageRef = builder.objectRef<PlainPageRow>('NewsroomPage').implement({
  description: 'A plain page as editors work on it.',
  fields: (t) => ({
    id: t.id({ description: 'Global id: opaque.', resolve: ({ id }) => encodeGlobalId('PlainPage', id) }),
    version: t.exposeInt('version', { description: 'Grows with every change; a change names the version that it was made on.' }),
    status: t.field({ type: PageStatusRef, description: 'Whether it is public.', resolve: ({ status }) => status }),
    slug: t.exposeString('slug', { description: 'Its name in addresses.' }),
    url: t.field({ type: 'URL', description: 'Where it is, or will be.', resolve: (page, _args, { site, siteUrl }) => siteUrl + plainPagePath(site, page) }),
    title: t.exposeString('title', { description: 'Its title.' }),
    language: t.exposeString('language', { description: 'Language tag.' }),
    body: t.field({ type: ArticleBodyRef, description: 'What it says.', resolve: (page) => page }),
    position: t.exposeInt('position', { nullable: true, description: 'Place among the links at the end of every page; null for none.' }),
    updatedAt: t.expose('updated_at', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
});

builder.queryField('newsroomPages', (t) =>
  t.field({
    type: [NewsroomPageRef],
    authScopes: mayPublish,
    description: 'The plain pages of the site, drafts included, in the order of its footer. For staff.',
    resolve: (_root, _args, context) => allPages(newsroomOf(context)),
  }),
);
