import { relistMovedSection } from './article/relist-moved-section.ts';
import { followRenamedSection } from './list/follow-renamed-section.ts';
import { followRemovedSection } from './placement/follow-removed-section.ts';
import { markChangedArticle } from './related/mark-due.ts';
import { markArticlesOfTag } from './related/rebuild-related.ts';
import { fileElsewhere } from './source/file-elsewhere.ts';
import type { Reaction } from './gate/store.ts';

/** What follows from an event within its own transaction, in this order. What may follow later listens to the log instead. */
export const reactions: readonly Reaction[] = [relistMovedSection, markChangedArticle, markArticlesOfTag, followRemovedSection, followRenamedSection, fileElsewhere];
