const given = new Set<string>();

const sentences = {
  number: (name: string, value: string, min: number, max: number, used: number) =>
    `${name}="${value}" is not a whole number from ${min} to ${max}; ${used} is used.`,
  choice: (name: string, value: string, choices: readonly string[]) =>
    `${name}="${value}" is none of ${choices.join(', ')}; ${choices[0]} is used.`,
  choices: (name: string, value: string | null, choices: readonly string[]) =>
    `${name}="${value}": those there are: ${choices.join(', ')}.`,
  address: (name: string, value: string, used: string) => `${name}="${value}" is not a web address; ${used} is used.`,
  language: (value: string) => `lang="${value}" is not a language tag; the page's language is used.`,
  size: (value: string) => `size="${value}" is not a width and a height such as 728x90; 300x250 is used.`,
  attribute: (element: string, name: string, known: readonly string[]) =>
    `${element} has no attribute "${name}": it has ${known.join(', ')}.`,
  failure: ({ origin, pathname }: URL, code: string, message: string) =>
    code
      ? `the server at ${origin} answers ${code} (${message})`
      : `no answer of a Gazette server at ${origin}${pathname} (${message}): see that it runs, and that src names it.`,
  noAddress: () => 'this page has no address on the web: give it a canonical link, or the elements url="…".',
  noName: (element: string) => `${element}: name="…" says which place it is; nothing is shown.`,
  noPlace: (element: string, name: string) => `${element}: the server has no place named "${name}".`,
  otherSize: (element: string, name: string, size: string) =>
    `${element}: say size="${size}", so that the page keeps the room of "${name}".`,
  noThread: (address: string) =>
    `no comments at ${address}: it is no public page of the site or of an origin it allows.`,
};

export type Sentences = typeof sentences;

/** Says in the console what the owner of the page should know, once. */
export function say<Matter extends keyof Sentences>(matter: Matter, about: Parameters<Sentences[Matter]>): void {
  const sentence = (sentences[matter] as (...about: unknown[]) => string)(...about);
  if (given.has(sentence)) return;
  given.add(sentence);
  globalThis.console.warn(`Gazette: ${sentence}`);
}
