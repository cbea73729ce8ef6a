import type { FilterDef } from '@mikro-orm/core';
import { Article } from './article/article.entity.ts';
import { Redirect } from './article/redirect.entity.ts';
import { Comment } from './comment/comment.entity.ts';
import { Thread } from './comment/thread.entity.ts';
import { Contributor } from './contributor/contributor.entity.ts';
import { ImageFile } from './image/image-file.entity.ts';
import { Image } from './image/image.entity.ts';
import { CuratedList } from './list/curated-list.entity.ts';
import { PlainPage } from './page/plain-page.entity.ts';
import { Creative } from './placement/creative.entity.ts';
import { Placement } from './placement/placement.entity.ts';
import { Section } from './section/section.entity.ts';
import { Source } from './source/source.entity.ts';
import { Tag } from './tag/tag.entity.ts';

/**
 * The second lock behind `visible()`: on by default and without parameters an error, so that an entity manager that
 * nobody has told its site and its viewer reads nothing at all.
 */
export const filters: Record<string, FilterDef> = {
  site: {
    name: 'site',
    entity: [
      Section,
      Tag,
      Contributor,
      Image,
      ImageFile,
      Article,
      Redirect,
      CuratedList,
      PlainPage,
      Thread,
      Comment,
      Placement,
      Creative,
      Source,
    ],
    cond: (args: { site: string }) => ({ site: args.site }),
    default: true,
  },
  published: {
    name: 'published',
    entity: [Article],
    cond: (args: { viewer: 'public' | 'newsroom' }) => (args.viewer === 'newsroom' ? {} : { status: 'published' }),
    default: true,
  },
  approved: {
    name: 'approved',
    entity: [Comment],
    cond: (args: { viewer: 'public' | 'newsroom' }) => (args.viewer === 'newsroom' ? {} : { status: 'approved' }),
    default: true,
  },
};
