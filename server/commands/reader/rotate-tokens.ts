import { defineCommand } from 'citty';
import { READER_TOKEN } from '../../reader/reader-tokens.ts';
import { withExamples } from '../examples.ts';
import { withServices } from '../with-services.ts';

export const rotateTokens = defineCommand({
  meta: withExamples({
    name: 'rotate-tokens',
    description: 'Sign readers’ tokens with a new key from now on. Those handed out before stay good until they expire.',
    examples: ['gazette reader rotate-tokens'],
  }),
  args: {},
  async run() {
    await withServices({}, async ({ readers }) => {
      const { name } = await readers.secrets.rotate(READER_TOKEN);
      process.stdout.write(`New tokens are signed with "${name}"; running servers follow within a minute.\n`);
    });
  },
});
