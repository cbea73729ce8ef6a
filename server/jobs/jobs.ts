import { addMissingHeadlineWords } from './add-headline-words.ts';
import type { JobDefinition } from './job.ts';
import { removeUnusedImages } from '../images/remove-unused.ts';
import { retention } from '../reader/apply-retention.ts';
import { rankPopular } from '../views/rank-popular.ts';
import { trimViews } from '../views/trim-views.ts';
import { reindexTexts } from './reindex-texts.ts';
import { trimOutbox } from './trim-outbox.ts';

/** What is done one after the other. The first is what readers wait for; housekeeping comes last. */
export const jobs: readonly JobDefinition[] = [
  rankPopular,
  reindexTexts,
  addMissingHeadlineWords,
  trimOutbox,
  retention,
  trimViews,
  removeUnusedImages,
];
