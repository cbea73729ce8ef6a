/** What can be chosen: known to the server by its key, to people by its name. */
export interface Choice {
  readonly key: string;
  readonly name: string;
  /** Said beside the name where it tells two of one name apart. */
  readonly note?: string;
  /** Of the name, where it is known. */
  readonly language?: string;
}

/** Where the choices of a combobox come from. */
export interface ChoiceSource {
  /** Those that have to do with what is typed; with nothing typed, those that are likely. */
  find(text: string, signal: AbortSignal): Promise<readonly Choice[]>;
  /** Makes one of this name; says why not otherwise. Missing where nobody may. */
  readonly make?: (name: string) => Promise<Choice | { readonly problem: string }>;
}
