import type { RelatedChoicesFragment } from '../related-choices.graphql';

type Choices = RelatedChoicesFragment['relatedChoices'];
export type ChosenArticle = Choices['pinned'][number];
export type Reason = Choices['listed']['edges'][number]['reasons'][number];

/** What is chosen for a list, as it is worked on. */
export interface RelatedDraft {
  readonly pinned: readonly ChosenArticle[];
  readonly excluded: readonly ChosenArticle[];
}

/** An article at its place beside another. */
export interface RelatedRow {
  readonly article: ChosenArticle;
  readonly isPinned: boolean;
  readonly reasons: readonly Reason[];
}

/** The list beside one article while an editor chooses: what the server has, what is wished, and the steps between. */
export class RelatedWork {
  draft: RelatedDraft;
  #kept: Choices;
  #past: readonly RelatedDraft[] = [];

  constructor(kept: Choices) {
    this.#kept = kept;
    this.draft = draftOf(kept);
  }

  get version(): string {
    return this.#kept.version;
  }

  get isChanged(): boolean {
    return signOf(this.draft) !== signOf(draftOf(this.#kept));
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** The list as it will be once this is saved; what is not public stands in it for the editor alone. */
  get rows(): readonly RelatedRow[] {
    const { pinned, excluded } = this.draft;
    const known = this.#kept.listed.edges;
    const left = new Set([...pinned, ...excluded].map(({ id }) => id));
    const found = known
      .filter(({ node, reasons }) => !left.has(node.id) && reasons.some(({ code }) => code !== 'PICKED'))
      .map(({ node, reasons }): RelatedRow => ({ article: { ...node, status: 'PUBLISHED' }, isPinned: false, reasons }));
    return [...pinned.map((article): RelatedRow => ({ article, isPinned: true, reasons: [{ code: 'PICKED', text: '' }] })), ...found];
  }

  /** Puts an article after those that are pinned already. */
  pin(article: ChosenArticle): void {
    const { pinned, excluded } = this.draft;
    if (pinned.some(({ id }) => id === article.id)) return;
    this.#become({ pinned: [...pinned, article], excluded: excluded.filter(({ id }) => id !== article.id) });
  }

  /** Moves a pin; answers whether there was a place. */
  move(from: number, to: number): boolean {
    const { pinned, excluded } = this.draft;
    const article = pinned[from];
    if (!article || to < 0 || to >= pinned.length) return false;
    this.#become({ pinned: pinned.toSpliced(from, 1).toSpliced(to, 0, article), excluded });
    return true;
  }

  exclude(article: ChosenArticle): void {
    const { pinned, excluded } = this.draft;
    this.#become({ pinned: pinned.filter(({ id }) => id !== article.id), excluded: [...excluded, article] });
  }

  /** Takes back what is chosen for an article. */
  release(article: ChosenArticle): void {
    const others = ({ id }: ChosenArticle) => id !== article.id;
    this.#become({ pinned: this.draft.pinned.filter(others), excluded: this.draft.excluded.filter(others) });
  }

  undo(): void {
    const last = this.#past.at(-1);
    if (!last) return;
    this.#past = this.#past.slice(0, -1);
    this.draft = last;
  }

  /** Takes what the server has now; `isMine` keeps what is wished here, upon the new version. */
  settle(kept: Choices, isMine: boolean): void {
    this.#kept = kept;
    if (isMine) return;
    this.draft = draftOf(kept);
    this.#past = [];
  }

  #become(draft: RelatedDraft): void {
    this.#past = [...this.#past, this.draft];
    this.draft = draft;
  }
}

function draftOf({ pinned, excluded }: Choices): RelatedDraft {
  return { pinned, excluded };
}

/** The same for what is chosen alike, in whatever order it is kept out. */
function signOf({ pinned, excluded }: RelatedDraft): string {
  const ids = (articles: readonly ChosenArticle[]) => articles.map(({ id }) => id);
  return [ids(pinned).join(), ids(excluded).toSorted().join()].join(' ');
}
