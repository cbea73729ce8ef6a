import { defineCommand } from 'citty';
import { readConfig } from '../config/config.ts';
import { settingsAsMarkdown, settingsAsText } from '../config/settings-table.ts';

export const config = defineCommand({
  meta: {
    name: 'config',
    description: 'Print every setting, its value in force and its meaning; fails when one is bad.',
  },
  args: {
    markdown: { type: 'boolean', description: 'Print the defaults as a Markdown table, as in the README.' },
  },
  run({ args }) {
    if (args.markdown) {
      process.stdout.write(`${settingsAsMarkdown()}\n`);
      return;
    }
    readConfig(process.env);
    process.stdout.write(`${settingsAsText(process.env)}\n`);
  },
});
