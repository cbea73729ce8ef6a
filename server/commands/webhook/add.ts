import { parseArgs } from 'node:util';
import { createWebhook } from '@gazette/schema/webhook/manage-webhooks.ts';
import { webhookTopics } from '@gazette/schema/webhook/webhook-topics.ts';
import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';

export const add = defineCommand({
  meta: withExamples({
    name: 'add',
    description: 'Tell a program of what happens from now on. Prints the secret that signs, once.',
    examples: ['gazette webhook add https://bot.example/gazette --topic comment.held --topic comment.reported'],
  }),
  args: {
    url: { type: 'positional', required: true, description: 'Where it listens.' },
    topic: { type: 'string', valueHint: 'topic', description: `What to tell of, repeatable: ${webhookTopics.join(', ')}.` },
    ...siteOption,
  },
  async run({ args, rawArgs }) {
    const { values } = parseArgs({
      args: [...rawArgs],
      strict: false,
      allowPositionals: true,
      options: { topic: { type: 'string', multiple: true }, site: { type: 'string' } },
    });
    const topics = (values.topic ?? []).map(String);
    await withServices({}, async ({ database, sites, now }) => {
      const { id, secret } = await database.write(namedSite(sites, args.site), now(), (unit) =>
        createWebhook(unit, { url: args.url, topics }, null),
      );
      process.stdout.write(`Id      ${id}\nSecret  ${secret}\n`);
    });
  },
});
