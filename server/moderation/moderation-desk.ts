import type { ModerationDesk } from '@gazette/schema/comment/moderation/moderated-comment.ts';
import { WordLists } from '@gazette/schema/comment/word-list/word-lists.ts';
import type { Services } from '../services.ts';
import { createExternalOpinion } from './external-opinion.ts';

/** What moderation needs of the outside, for one process. */
export function createModerationDesk({ database, now }: Pick<Services, 'database' | 'now'>): ModerationDesk {
  return { wordLists: new WordLists(database), externalOpinion: createExternalOpinion(now) };
}
