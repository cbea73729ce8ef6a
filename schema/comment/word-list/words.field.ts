import { builder } from '../../graph/builder.ts';
import { badRequest } from '../../graph/errors.ts';
import { CommentStatusRef } from '../comment.type.ts';
import { wordListKinds } from '../word-list-entry.entity.ts';
import { tryWords, wordListsOf, wordsOf, type TriedMatch } from './words.query.ts';

/** Longest text that is tried out, in characters. */
const MAX_TEXT = 20_000;

export const WordListKindRef = builder.enumType('WordListKind', {
  description: 'What a word does to a comment.',
  values: {
    BANNED: { value: wordListKinds[0], description: 'It is rejected.' },
    SUSPECT: { value: wordListKinds[1], description: 'It waits for a moderator.' },
  } as const,
});

const WordMatchRef = builder.objectRef<TriedMatch>('WordMatch').implement({
  description: 'An entry of a word list found in a text.',
  fields: (t) => ({
    kind: t.field({ type: WordListKindRef, description: 'Of which list.', resolve: ({ kind }) => kind }),
    language: t.exposeString('language', { description: 'Language of the list.' }),
    entry: t.exposeString('entry', { description: 'As it was added.' }),
    text: t.exposeString('text', { description: 'As it stands in the text.' }),
    start: t.exposeInt('start', { description: 'Where it begins, in UTF-16 units.' }),
    end: t.exposeInt('end', { description: 'Where it ends.' }),
  }),
});

const WordTrialRef = builder.objectRef<TriedMatch[]>('WordTrial').implement({
  description: 'What the word lists make of a text.',
  fields: (t) => ({
    status: t.field({
      type: CommentStatusRef,
      nullable: true,
      description: 'What they would decide; null where they have no objection.',
      resolve: (matches) =>
        matches.some(({ kind }) => kind === 'banned') ? 'rejected' : matches.length > 0 ? 'pending' : null,
    }),
    matches: t.field({ type: [WordMatchRef], description: 'Each entry at each place.', resolve: (matches) => matches }),
  }),
});

builder.queryField('tryWords', (t) =>
  t.field({
    type: WordTrialRef,
    authScopes: { permission: 'comments:read' },
    description: 'Tries the site’s word lists out on a text. For staff.',
    args: { text: t.arg.string({ required: true, description: 'Any text, at most 20,000 characters.' }) },
    resolve: (_root, { text }, { moderationDesk, site }) => {
      if (text.length > MAX_TEXT) throw badRequest('TOO_LONG', `A text to try has at most ${MAX_TEXT} characters.`);
      return tryWords(moderationDesk.wordLists, site, text);
    },
  }),
);

interface ListView {
  readonly language: string;
  readonly kind: (typeof wordListKinds)[number];
  readonly count: number;
}

const WordListRef = builder.objectRef<ListView>('WordList').implement({
  description: 'The words of one kind in one language.',
  fields: (t) => ({
    language: t.exposeString('language', { description: 'Of the words.' }),
    kind: t.field({ type: WordListKindRef, description: 'What they do.', resolve: ({ kind }) => kind }),
    count: t.exposeInt('count', { description: 'How many there are.' }),
    words: t.stringList({
      description: 'The words in the order of their characters.',
      complexity: { field: 1, multiplier: 1 },
      args: {
        first: t.arg.int({ required: true, defaultValue: 100, description: 'How many, at most 1,000.' }),
        after: t.arg.string({ description: 'Only those behind this one.' }),
      },
      resolve: (list, { first, after }, { store, site }) => {
        if (first < 0 || first > 1_000) throw badRequest('BAD_PAGE', 'A page of words has 0 to 1000 entries.');
        return wordsOf(store, site, list, after ?? null, first);
      },
    }),
  }),
});

builder.queryField('wordLists', (t) =>
  t.field({
    type: [WordListRef],
    authScopes: { permission: 'comments:read' },
    description: 'The word lists of the site that have entries. For staff.',
    resolve: (_root, _args, { store, site }) => wordListsOf(store, site),
  }),
);
