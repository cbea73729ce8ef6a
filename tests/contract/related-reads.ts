import { visible } from '@gazette/schema/gate/visible.ts';
import { candidatesFor } from '@gazette/schema/related/candidates.query.ts';
import { frequenciesOf } from '@gazette/schema/related/frequencies.query.ts';
import { dueSteps } from '@gazette/schema/related/related-due.entity.ts';
import { dueAt } from '@gazette/schema/related/related-due.query.ts';
import { listsBeside } from '@gazette/schema/related/related.query.ts';
import { listersOf } from '@gazette/schema/related/settle-lists.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { NOON } from '../support/newsroom.ts';
import type { Readable } from '../support/query-plan.ts';
import { COMMON, uuid } from './fill-newsroom.ts';

/** What related articles are read by: in words, the indexes that serve it on either database, and the reading. */
export const relatedReads: readonly [string, readonly string[], (store: Readable, site: Site) => Promise<unknown>][] = [
  [
    'stored lists are a look-up of the article',
    ['article_neighbour_pkey', 'sqlite_autoindex_article_neighbour_1'],
    (store, site) => listsBeside({ visible: visible(store, { site, viewer: 'public' }), store, site, now: NOON }, [uuid(5, 21)]),
  ],
  [
    'candidates are the newest of their terms and lists, and no others are read',
    ['feature_posting_pkey', 'sqlite_autoindex_feature_posting_1'],
    (store, site) => {
      const sources = { terms: new Map([[COMMON, 1], [COMMON + 9, 2]]), lists: [uuid(7, 1)], language: 'en', asOf: NOON };
      return candidatesFor({ visible: visible(store, { site, viewer: 'public' }), store }, sources, 80);
    },
  ],
  ['frequencies are look-ups of their terms', ['term_frequency_pkey', 'INTEGER PRIMARY KEY'], (store, site) => frequenciesOf(store.reads, site.id, 'en', ['common', 'rare'])],
  ['what is due next is the beginning of an index', ['related_due_order'], (store, site) => dueAt(store, site.id, dueSteps.list, 25)],
  ['the lists in which an article stands', ['article_neighbour_of'], (store, site) => listersOf({ sql: store.reads, site }, [uuid(5, 21)])],
];
