import { builder } from '../../graph/builder.ts';

export const RulingOutcomeRef = builder.enumType('ModerationOutcome', {
  description: 'What became of a moderator’s wish.',
  values: {
    DONE: { value: 'done', description: 'It is as wished.' },
    UNCHANGED: { value: 'unchanged', description: 'It was so already, and no report waited.' },
    CHANGED_MEANWHILE: { value: 'changed-meanwhile', description: 'Somebody else was first, or the writer has changed the words since you read them; nothing was done.' },
    NOT_FOUND: { value: 'not-found', description: 'There is none such on this site, or its writer has taken it back.' },
  } as const,
});
