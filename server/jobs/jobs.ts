import type { JobDefinition } from './job.ts';
import { retention } from '../reader/apply-retention.ts';
import { publishDue } from './publish-due.ts';
import { reindexTexts } from './reindex-texts.ts';
import { trimOutbox } from './trim-outbox.ts';

/** Every job. The first is what readers wait for; housekeeping comes last. */
export const jobs: readonly JobDefinition[] = [publishDue, reindexTexts, trimOutbox, retention];
