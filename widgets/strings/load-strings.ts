import { TransportError } from '../transport/transport-error.ts';
import type { Family, Strings } from './families.ts';

/** What was asked for, by language and family, and what has arrived of it. */
const asked = new Map<string, Promise<unknown> & { strings?: unknown }>();
let failures = 0;

/**
 * Loads what is said together in a language, once for all widgets of a page.
 * @param language one of ours
 * @throws TransportError
 */
export function loadStrings<Name extends Family>(family: Name, language: string): Promise<Strings<Name>> {
  const key = family + language;
  const known = asked.get(key);
  if (known) return known as Promise<Strings<Name>>;
  const coming: Promise<unknown> & { strings?: unknown } = read(family, language);
  coming.then(
    (strings) => (coming.strings = strings),
    () => asked.delete(key),
  );
  asked.set(key, coming);
  return coming as Promise<Strings<Name>>;
}

/** What has been loaded; undefined before. */
export function stringsOf<Name extends Family>(family: Name, language: string): Strings<Name> | undefined {
  return asked.get(family + language)?.strings as Strings<Name> | undefined;
}

async function read(family: Family, language: string): Promise<object> {
  try {
    // The build puts the address of the built file in the place of this one (build/strings-plugin.ts). Some browsers do
    // not ask again for a module they could not have: it is asked for by another address then.
    const { default: words } = (await import(`./${language}/${family}.ts${failures ? `?${failures}` : ''}`)) as {
      default: object;
    };
    return { ...words, language };
  } catch (error) {
    failures++;
    throw new TransportError('network', String(error));
  }
}
