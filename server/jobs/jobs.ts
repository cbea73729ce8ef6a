import { addMissingHeadlineWords } from './add-headline-words.ts';
import type { JobDefinition } from './job.ts';
import { retention } from '../reader/apply-retention.ts';
import { rankPopular } from '../views/rank-popular.ts';
import { trimViews } from '../views/trim-views.ts';
import { publishDue } from './publish-due.ts';
import { reindexTexts } from './reindex-texts.ts';
import { trimOutbox } from './trim-outbox.ts';

/** Every job. The first is what readers wait for; housekeeping comes last. */
export const jobs: readonly JobDefinition[] = [publishDue, rankPopular, reindexTexts, addMissingHeadlineWords, trimOutbox, retention, trimViews];
