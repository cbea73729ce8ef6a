import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printedSchema } from '@gazette/schema/schema.ts';
import { defineCommand } from 'citty';

const committed = fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url));

const print = defineCommand({
  meta: { name: 'print', description: 'Print the graph in GraphQL’s own language.' },
  args: {
    write: { type: 'boolean', description: 'Write it to schema/schema.graphql, which is committed, instead.' },
  },
  run({ args }) {
    if (args.write) writeFileSync(committed, printedSchema());
    else process.stdout.write(printedSchema());
  },
});

export const schema = defineCommand({
  meta: { name: 'schema', description: 'The graph that this program serves.' },
  subCommands: { print },
});
