import type { Strings } from '../strings/families.ts';
import { spoken } from '../strings/languages.ts';
import { loadStrings } from '../strings/load-strings.ts';

interface Reason {
  code: string;
  text: string;
}

/**
 * Reasons in words a reader understands, in the language of the article they stand under. What a newer server says with
 * a code unknown here is shown as it came.
 */
export async function reasonWords(reasons: readonly Reason[], language: string): Promise<string[]> {
  const strings = await loadStrings('reasons', spoken(language));
  return reasons.map((reason) => inWords(reason, strings));
}

function inWords({ code, text }: Reason, strings: Strings<'reasons'>): string {
  const words = code in strings ? strings[code as 'PICKED'] : undefined;
  if (!words) return text;
  // What is shared may run in the other direction: isolated, it turns nothing around it.
  return text ? words.sharing.replace('{text}', () => `\u2068${text}\u2069`) : words.bare;
}
