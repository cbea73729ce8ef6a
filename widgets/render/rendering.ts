/** The elements that can be finished by a server, by the names of their scripts. */
export const printable = ['latest', 'related', 'popular', 'comments', 'latest-comments'] as const;
export type Printable = (typeof printable)[number];

/** Asks the graph, as a widget would: `document` is the hash of one of ours. */
export type Ask = (document: string, variables: object) => Promise<unknown>;

/** Where an element stands. */
export interface Place {
  /** Address of the server, for the element to be told apart by. */
  readonly server: string;
  /** Language of the page. */
  readonly language: string;
  /** Address of the page, which the element may be about. */
  readonly url: string;
  readonly title: string;
  /** In which dates are written. */
  readonly timeZone: string;
}

/** What a reader wrote without scripts, and what became of it. */
export interface Written {
  readonly body: string;
  readonly name: string;
  readonly email?: string | undefined;
  /** What is said where its writer has to confirm an address first. */
  readonly isToConfirm?: boolean | undefined;
  /** Why it was refused, as the graph's typed error. */
  readonly refusal?: { readonly __typename: string; readonly message: string } | undefined;
  /** What became of it, where it was taken. */
  readonly status?: 'published' | 'held' | 'refused' | undefined;
  /** What is said where a proof of work is asked for, which takes a script, and no more comments are taken without. */
  readonly proofWords?: string | undefined;
}

export interface Order {
  readonly element: Printable;
  readonly attributes: Readonly<Record<string, string>>;
  readonly place: Place;
  readonly ask: Ask;
  /** Makes markup of a template of Lit, at once: some of it is made only then. */
  readonly draw: (template: unknown) => string;
  /** Cursor of a later page of comments, or of replies. */
  readonly after?: string | undefined;
  /** Id of the one comment that is shown, with its replies and a form to add one. */
  readonly reply?: string | undefined;
  /** Of the orders that a list of popular articles has in its tabs the one it is shown in. */
  readonly tab?: string | undefined;
  /** Where the form of comments is sent without scripts. */
  readonly action?: string | undefined;
  readonly written?: Written | undefined;
}

/** The one comment that is shown. */
export interface ShownComment {
  readonly id: string;
  /** Whether it has a form. */
  readonly isOpen: boolean;
}

/** One tab of a list. */
export interface Tab {
  readonly name: string;
  readonly words: string;
  readonly isChosen: boolean;
}

/** A finished element. */
export interface Print {
  readonly markup: string;
  /** What it has read, from which the script goes on. */
  readonly data: unknown;
  /** Of an element that shows nothing but that there is nothing. */
  readonly isEmpty: boolean;
  /** The language it speaks. */
  readonly language: string;
  /** How it is called. */
  readonly label: string;
  /** Of comments that have a form. */
  readonly isOpen: boolean;
  /** The page that follows, where there is one: its cursor, and what leads there. */
  readonly next?: { readonly after: string; readonly words: string } | undefined;
  readonly comment?: ShownComment | undefined;
  readonly tabs?: { readonly label: string; readonly tabs: readonly Tab[] } | undefined;
}

/** The module that the build makes of `print.ts`. */
export interface Press {
  print(order: Order): Promise<Print>;
  /** The style sheets of each element. */
  stylesOf(element: Printable): string;
  /** The attributes that change what an element shows. */
  attributesOf(element: Printable): readonly string[];
  /** The mutation that the form of comments stands for. */
  readonly submitDocument: string;
}
