import { InvalidInput, NotAllowed } from '../../gate/refusal.ts';
import type { Unit } from '../../gate/store.ts';
import { builder } from '../../graph/builder.ts';
import type { GraphContext } from '../../graph/context.ts';
import { addWords, removeWords, type WordListName } from './change-words.ts';
import { WordListKindRef } from './words.field.ts';

const WordsInput = builder.inputType('WordsInput', {
  description: 'Words of one list.',
  fields: (t) => ({
    language: t.string({ required: true, description: 'Language of the words, as `ar`.' }),
    kind: t.field({ type: WordListKindRef, required: true, description: 'What they do to a comment.' }),
    words: t.stringList({
      required: true,
      description: 'Words or phrases, at most 10,000; `*` at an end lets the word go on there.',
    }),
  }),
});

const WordsPayload = builder.objectRef<{ count: number }>('WordsPayload').implement({
  description: 'What has changed.',
  fields: (t) => ({ count: t.exposeInt('count', { description: 'Words added or removed.' }) }),
});

type Change = (unit: Unit, list: WordListName, words: readonly string[], staff: { id: string } | null) => Promise<number>;

async function change({ store, site, now, staff, moderationDesk }: GraphContext, input: WordListName & { words: string[] }, by: Change) {
  const { language, kind, words } = input;
  const count = await store.write(site, now, (unit) => by(unit, { language, kind }, words, staff));
  // The other processes hear of it by the event.
  moderationDesk.wordLists.forget(site.id);
  return { count };
}

const wishes = [
  ['addWords', addWords, 'AddWordsResult', 'Adds words to a list; those that are in it already stay.'],
  ['removeWords', removeWords, 'RemoveWordsResult', 'Removes words from a list.'],
] as const;

for (const [name, by, union, description] of wishes) {
  builder.mutationField(name, (t) =>
    t.field({
      type: WordsPayload,
      authScopes: { permission: 'words:edit' },
      description,
      args: { input: t.arg({ type: WordsInput, required: true, description: 'Which words of which list.' }) },
      errors: {
        types: [InvalidInput, NotAllowed],
        union: { name: union, description: 'What has changed, or why nothing has.' },
      },
      resolve: (_root, { input }, context) => change(context, input, by),
    }),
  );
}
