import type { ModerationDesk } from '@gazette/schema/comment/moderation/moderated-comment.ts';
import type { Services } from '../services.ts';
import { createExternalOpinion } from './external-opinion.ts';

/** What moderation needs of the outside, for one process. */
export function createModerationDesk({ now }: Pick<Services, 'database' | 'now'>): ModerationDesk {
  return { externalOpinion: createExternalOpinion(now) };
}
