import type { Family, Strings } from '../strings/families.ts';

// Vite gathers them when it builds.
const files = (import.meta as unknown as { glob: (pattern: string, options: object) => Record<string, object> }).glob('../strings/*/*.ts', {
  eager: true,
  import: 'default',
});

/** What is said together in a language: a server has all of it. */
export function stringsOf<Name extends Family>(family: Name, language: string): Strings<Name> | undefined {
  const words = files[`../strings/${language}/${family}.ts`];
  return words && ({ ...words, language } as Strings<Name>);
}

export async function loadStrings<Name extends Family>(family: Name, language: string): Promise<Strings<Name>> {
  const strings = stringsOf(family, language);
  if (!strings) throw new Error(`no ${family} in ${language}`);
  return strings;
}
