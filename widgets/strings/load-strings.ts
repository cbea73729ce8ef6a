import { TransportError } from '../transport/transport-error.ts';
import type { Family, Strings } from './families.ts';

const coming = new Map<string, Promise<unknown>>();
const arrived = new Map<string, unknown>();
let failures = 0;

/**
 * Loads what is said together in a language, once for all widgets of a page.
 * @param language one of ours
 * @throws TransportError
 */
export function loadStrings<Name extends Family>(family: Name, language: string): Promise<Strings<Name>> {
  const key = `${language}-${family}`;
  let strings = coming.get(key);
  if (!strings) coming.set(key, (strings = read(family, language, key)));
  return strings as Promise<Strings<Name>>;
}

/** What has been loaded; undefined before. */
export function stringsOf<Name extends Family>(family: Name, language: string): Strings<Name> | undefined {
  return arrived.get(`${language}-${family}`) as Strings<Name> | undefined;
}

async function read(family: Family, language: string, key: string): Promise<unknown> {
  try {
    // The build puts the address of the built file in the place of this one (build/strings-plugin.ts). Some browsers do
    // not ask again for a module they could not have: it is asked for by another address then.
    const { default: words } = (await import(`./${language}/${family}.ts${failures ? `?${failures}` : ''}`)) as {
      default: object;
    };
    const strings = { ...words, language };
    arrived.set(key, strings);
    return strings;
  } catch (error) {
    failures++;
    coming.delete(key);
    throw new TransportError('network', String(error));
  }
}
