import { wordListKinds, type WordListKind } from '@gazette/schema/comment/word-list-entry.entity.ts';
import type { WordListName } from '@gazette/schema/comment/word-list/change-words.ts';
import { OperatorError } from '../../lifecycle/operator-error.ts';

/** The options by which a command is told which list. */
export const listOptions = {
  language: { type: 'string', required: true, valueHint: 'tag', description: 'Language of the words, as ar or en.' },
  kind: { type: 'string', required: true, valueHint: wordListKinds.join('|'), description: 'What the words do to a comment.' },
} as const;

/** @throws {OperatorError} for a kind that is none. */
export function listNamed({ language, kind }: { language: string; kind: string }): WordListName {
  if (!(wordListKinds as readonly string[]).includes(kind)) {
    throw new OperatorError(`--kind must be one of ${wordListKinds.join(', ')}, not "${kind}".`);
  }
  return { language, kind: kind as WordListKind };
}
