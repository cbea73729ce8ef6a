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
  refusal: (name: string, server: string, code: string, message: string) =>
    `${name}: the server at ${server} answers ${code} (${message})`,
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
