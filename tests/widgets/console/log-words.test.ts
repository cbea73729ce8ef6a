import { globSync, readFileSync } from 'node:fs';
import { eventTypes } from '@gazette/schema/event/event-types.ts';
import { arabicLog } from '@gazette/widgets/console/strings/log-ar.ts';
import { englishLog } from '@gazette/widgets/console/strings/log-en.ts';
import { expect, it } from 'vitest';

/** Codes of what may be written into the log, as the program's own text names them. */
function actsInTheProgram(): string[] {
  const nouns = Object.keys(englishLog.nouns).concat('reader-key').join('|');
  const act = new RegExp(`'((?:${nouns})\\.[a-z]+(?:-[a-z]+)*)'`, 'g');
  const files = globSync('{schema,server}/**/*.ts', { exclude: (path) => path.includes('node_modules') });
  return files
    .map((file) => readFileSync(file, 'utf8'))
    .filter((text) => /recordAudit|takeStep|noteSite/.test(text))
    .flatMap((text) => text.split('\n'))
    .filter((line) => /action|verbs|takeStep|noteSite|tell\(/.test(line))
    .flatMap((line) => [...line.matchAll(act)].map(([, code = '']) => code))
    // Events of the outbox look alike.
    .filter((code) => !eventTypes.some((type) => type === code));
}

it('the log has words in both languages for every act that the program writes down', () => {
  const acts = actsInTheProgram();
  expect(acts).toEqual(expect.arrayContaining(['staff.set-role', 'appeal.uphold', 'article.withdraw', 'site.change']));
  for (const words of [englishLog, arabicLog]) {
    expect(acts.filter((act) => words.acts[act] === undefined)).toEqual([]);
  }
});
