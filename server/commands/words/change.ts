import { readFile } from 'node:fs/promises';
import { addWords, removeWords } from '@gazette/schema/comment/word-list/change-words.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { listNamed, listOptions } from './list-options.ts';

function changeCommand(name: string, by: typeof addWords, done: string, description: string) {
  return defineCommand({
    meta: withExamples({
      name,
      description,
      examples: [`gazette words ${name} --language en --kind banned badword "bad phrase"`, `gazette words ${name} --language ar --kind suspect --file words.txt`],
    }),
    args: {
      ...siteOption,
      ...listOptions,
      file: { type: 'string', valueHint: 'file', description: 'Take the words from a file, one a line; lines that begin with # do not count.' },
    },
    async run({ args }) {
      const list = listNamed(args);
      const given = [...args._, ...(args.file === undefined ? [] : await linesOf(args.file))];
      if (given.length === 0) throw new OperatorError('Name at least one word, or a --file of them.');
      await withServices({}, async ({ database, sites, now }) => {
        const site = namedSite(sites, args.site);
        const count = await database.write(site, now(), (unit) => by(unit, list, given, null));
        process.stdout.write(`${done} ${count} of ${given.length} words.\n`);
      });
    },
  });
}

export const add = changeCommand('add', addWords, 'Added', 'Add words to a list; a running server follows within a second.');
export const remove = changeCommand('remove', removeWords, 'Removed', 'Remove words from a list.');

async function linesOf(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new OperatorError(`The file ${file} cannot be read.`);
  return text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
}
