import { tryWords } from '@gazette/schema/comment/word-list/words.query.ts';
import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withCurrentDatabase } from '../with-current-database.ts';

export const tryOut = defineCommand({
  meta: withExamples({
    name: 'try',
    description: 'Try a text: print what the word lists find in it and what becomes of a comment like that.',
    examples: ['gazette words try "Win at the c4sino"'],
  }),
  args: {
    text: { type: 'positional', required: true, description: 'Any text.' },
    ...siteOption,
  },
  async run({ args }) {
    await withCurrentDatabase(async ({ moderationDesk, sites }) => {
      const matches = await tryWords(moderationDesk.wordLists, namedSite(sites, args.site), args.text);
      for (const { kind, language, entry, text } of matches) process.stdout.write(`${kind}  ${language}  ${entry}: ${text}\n`);
      const isBanned = matches.some(({ kind }) => kind === 'banned');
      process.stdout.write(isBanned ? 'It would be rejected.\n' : matches.length > 0 ? 'It would be held.\n' : 'The lists find nothing in it.\n');
    });
  },
});
