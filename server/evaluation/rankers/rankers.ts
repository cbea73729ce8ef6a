import type { Ranker } from '../ranker.ts';
import { bm25 } from './bm25.ts';
import { cosines } from './cosine.ts';
import { gazetteRanking, gazetteServed } from './gazette.ts';
import { moreLikeThis } from './more-like-this.ts';
import { tagsOnly } from './tags-only.ts';
import { wordFrequency } from './word-frequency.ts';

/** The rows of the report, ours first. */
export const rankers: readonly Ranker[] = [gazetteRanking, gazetteServed, tagsOnly, wordFrequency, moreLikeThis, bm25, ...cosines];
