/** An attribute as custom-elements.json describes it (see build/described-elements.ts). */
export interface Attribute {
  readonly name: string;
  readonly kind: 'flag' | 'choice' | 'list' | 'number' | 'text';
  readonly choices: readonly string[];
  readonly default: string;
  readonly range?: readonly [number, number] | undefined;
  readonly description: string;
}

/** An element as custom-elements.json describes it. */
export interface Described {
  readonly tag: string;
  readonly script: string;
  readonly summary: string;
  readonly attributes: readonly Attribute[];
  /** Its custom properties. */
  readonly properties: readonly { readonly name: string; readonly description?: string }[];
}
