import type { Permission } from '../session/viewer.graphql';
import type { View } from './route.ts';

/** What one must be allowed to do to open a part of the console. */
export const needs: Record<View, Permission> = {
  articles: 'ARTICLES_WRITE',
  lists: 'ARTICLES_PUBLISH',
  pages: 'ARTICLES_PUBLISH',
  tags: 'ARTICLES_PUBLISH',
  contributors: 'ARTICLES_PUBLISH',
  queue: 'COMMENTS_READ',
  notices: 'COMMENTS_MODERATE',
  appeals: 'COMMENTS_MODERATE',
  threads: 'COMMENTS_MODERATE',
  words: 'WORDS_EDIT',
  placements: 'SITE_CONFIGURE',
  sources: 'SITE_CONFIGURE',
  staff: 'STAFF_MANAGE',
  settings: 'SITE_CONFIGURE',
  log: 'AUDIT_READ',
};
