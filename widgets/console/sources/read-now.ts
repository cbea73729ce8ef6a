import type { Desk } from '../app/desk.ts';
import { fill } from '../strings/console-languages.ts';
import readSource from './read-source.graphql';
import type { Source } from './source-draft.ts';

/** Milliseconds between two looks whether a source has been read, and how often we look. */
const glance = 1_000;
const glances = 20;

/**
 * Has a source read and waits a while for what comes of it.
 * @param look reads anew how it goes; undefined where it is gone, or nobody looks any more.
 * @returns what is to be said of it.
 */
export async function readNow({ connection, strings }: Desk, { id, name, lastReadAt, failures }: Source, look: () => Promise<Source | undefined>): Promise<string> {
  const words = strings.newsSources;
  const { readSource: answer } = await connection.ask(readSource, { id });
  if (answer.__typename !== 'SourcePayload') return fill(strings.notDone, { message: answer.message });
  for (let looks = 0; looks < glances; looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, glance));
    const now = await look();
    if (!now) break;
    if (now.lastReadAt !== lastReadAt || now.failures !== failures) return fill(now.failures > 0 ? words.readFailed : words.readDone, { name });
  }
  return fill(words.readLater, { name });
}
