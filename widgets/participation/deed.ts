import { readerToken } from '../comments/draft-storage.ts';
import { participationStrings } from '../strings/participation-languages.ts';
import { mutate } from '../transport/mutate.ts';
import { refusalWords } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { forgetUnknownReader } from './submission.ts';
import type { ThreadHost } from './thread-host.ts';

/**
 * Does something on the reader's behalf. Undefined when no answer came; what was refused is said, unless `quiet`, for a
 * form to say.
 */
export async function perform<Data, Variables extends object, Result extends { __typename: string }>(
  host: ThreadHost,
  document: Parameters<typeof mutate<Data, Variables>>[1],
  variables: Variables,
  read: (data: Data) => Result,
  quiet = false,
): Promise<Result | undefined> {
  const { endpoint, strings } = host;
  const words = participationStrings(strings.language);
  try {
    const { signal } = new AbortController();
    const result = read(await mutate(endpoint, document, variables, signal, strings.language, readerToken(host)));
    forgetUnknownReader(host, result);
    if ('message' in result && !quiet) host.say(refusalWords(result as unknown as Refusal, words, host));
    return result;
  } catch {
    if (!quiet) host.say(words.notDone);
    return undefined;
  }
}
