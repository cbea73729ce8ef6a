/** The elements as a server finishes them: the build makes a module of this and of what it needs that Node can load. */
import { css } from 'lit';
import type { CSSResult } from 'lit';
import { loadLayouts } from '../articles/lazy-layouts.ts';
import type { Listing } from '../articles/teaser.ts';
import { CommentsElement } from '../comments/comments-element.ts';
import type { Conversation } from '../comments/conversation.ts';
import { telling } from '../format/time.ts';
import { learnWords, readingOf } from '../hydration/reading.ts';
import { LatestCommentsElement } from '../latest-comments/latest-comments-element.ts';
import type { LatestCommentsQuery } from '../latest-comments/latest-comments.graphql';
import { LatestElement } from '../latest/latest-element.ts';
import { refuse } from '../participation/refusal.ts';
import submit from '../participation/submit-comment.graphql';
import { loadTabs } from '../popular/lazy-tabs.ts';
import { PopularElement } from '../popular/popular-element.ts';
import { RelatedElement } from '../related/related-element.ts';
import { loadStrings } from '../strings/load-strings.ts';
import { asking } from './graphql-client.ts';
import { aroundComment } from './around-comment.ts';
import { printStyles } from '../style/print-styles.ts';
import type { Order, Press, Print, Printable, Written } from './rendering.ts';

const elements = {
  latest: LatestElement,
  related: RelatedElement,
  popular: PopularElement,
  comments: CommentsElement,
  'latest-comments': LatestCommentsElement,
} satisfies Record<Printable, unknown>;

type Shown = InstanceType<(typeof elements)[Printable]>;

/** What of an element is its own matter, and here ours. */
interface Inside {
  viewport: { reached: boolean };
  words: { readonly language: string; readonly strings: InsideWords | undefined };
}

interface InsideWords extends Partial<Record<string, unknown>> {
  label?: string;
  comments?: string;
  latestComments?: string;
  more?: string;
  moreReplies?: string;
}

/** What browsers load only when a list asks for it. */
const [{ layoutStyles }, { tabStyles }] = await Promise.all([loadLayouts(), loadTabs()]);

export const print: Press['print'] = async (order) => {
  const { place, ask, after, reply } = order;
  const element = standing(order);
  const { viewport, words } = element as unknown as Inside;
  const reading = readingOf(element);
  viewport.reached = true;
  const tabs = element instanceof PopularElement ? turnTo(element, order.tab) : [];
  const dependencies = reading?.options.dependencies();
  if (!reading || !dependencies) throw new Error(`gazette-${order.element} does not say what it reads`);
  const { signal } = new AbortController();
  asking.set(signal, (document, variables) => ask(document, after && !reply && 'after' in variables ? { ...variables, after } : variables));
  const loaded = await reading.options.load(dependencies, signal);
  const around = reply && element instanceof CommentsElement && loaded ? await aroundComment(loaded as Conversation, { id: reply, replies: element.count, after: after ?? null }, ask) : undefined;
  const data = around?.conversation ?? loaded;
  await learnWords(reading, data);
  reading.begin(data);
  if (around?.isOpen && element instanceof CommentsElement && element.visit) element.visit.forms.replyingTo = around.comment.id;
  if (order.written && element instanceof CommentsElement) await writeDown(element, order.written, words.language);
  telling.lasting = true;
  telling.timeZone = place.timeZone;
  try {
    const comment = around && { id: around.comment.id, isOpen: around.isOpen };
    return { markup: order.draw(element.render()), data, ...summary(data, words, around?.next), comment, tabs: tabs.length > 1 ? named(tabs, words) : undefined };
  } finally {
    telling.lasting = false;
    telling.timeZone = undefined;
  }
};

export const stylesOf: Press['stylesOf'] = (name) => {
  const { elementStyles } = finalized(elements[name]);
  const lazy = name === 'popular' ? [layoutStyles, tabStyles] : name === 'latest' || name === 'related' ? [layoutStyles] : [];
  return [...(elementStyles as CSSResult[]), ...lazy, unscripted, printStyles].map(({ cssText }) => cssText).join('\n');
};

/** Where the server is, and who the reader is, is no matter of what is printed. */
const aside = ['src', 'site', 'reader-token'];

export const attributesOf: Press['attributesOf'] = (name) => elements[name].observedAttributes.filter((attribute) => !aside.includes(attribute));

export const submitDocument: Press['submitDocument'] = submit;

/** What only scripts make use of; it is there for those who have none as well. */
const unscripted = css`
  @media (scripting: none) {
    .order,
    .like,
    [part='actions-button'],
    [role='tablist'],
    .more:not(.quiet),
    button[part='expand'],
    button[part='retry'] {
      display: none;
    }

    :host([data-comment]) #form {
      display: none;
    }

    a.tab {
      display: flex;
      align-items: center;
      min-block-size: 2.75em;
      font-weight: 600;
    }

    a.tab[aria-current] {
      border-block-end-color: var(--_accent);
      color: inherit;
    }

    .body.folded {
      display: block;
      max-block-size: none;
      -webkit-line-clamp: none;
      -webkit-mask: none;
      mask: none;
    }
  }
`;

/** An element with its attributes, in the place it stands in as far as elements look around. */
function standing({ element: name, attributes, place, action }: Order): Shown {
  const element = new (finalized(elements[name]))();
  const around = { getAttribute: (attribute: string) => (attribute === 'lang' ? place.language : null) };
  const ownerDocument = { title: place.title, querySelector: () => null, location: { href: place.url || place.server } };
  Object.assign(element, { lang: attributes['lang'] ?? '' });
  for (const [key, value] of Object.entries({ parentElement: around, ownerDocument, childNodes: [], isConnected: false, getBoundingClientRect: () => ({ height: 0 }) }))
    Object.defineProperty(element, key, { value });
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, value);
    element.attributeChangedCallback(attribute, null, value);
  }
  element.src = place.server;
  if (element instanceof CommentsElement) element.action = action;
  return element;
}

/** Lit makes a class ready when it is registered, which would have every template that names it draw it. */
function finalized<Element extends { readonly observedAttributes: string[] }>(element: Element): Element {
  return element.observedAttributes && element;
}

/** Shows a list in another of its orders, which then comes first. @returns all of them, as they were given. */
function turnTo(element: PopularElement, tab: string | undefined): { name: PopularElement['tabs'][number]; isChosen: boolean }[] {
  const { tabs } = element;
  const chosen = tabs.find((name) => name === tab) ?? tabs[0];
  if (chosen) element.tabs = [chosen, ...tabs.filter((name) => name !== chosen)];
  return tabs.map((name) => ({ name, isChosen: name === chosen }));
}

function named(tabs: ReturnType<typeof turnTo>, { strings }: Inside['words']): Print['tabs'] {
  return { label: strings?.label ?? '', tabs: tabs.map((tab) => ({ ...tab, words: (strings?.[tab.name] as string | undefined) ?? '' })) };
}

async function writeDown(element: CommentsElement, { body, name, email = '', refusal, status, isToConfirm, proofWords }: Written, language: string): Promise<void> {
  const forms = element.visit?.forms;
  const form = forms?.form(forms.replyingTo);
  if (!form) return;
  const [strings, comments] = await Promise.all([loadStrings('participation', language), loadStrings('comments', language)]);
  Object.assign(form, { body, name, email });
  if (status) form.notice = { kind: status === 'refused' ? 'refusal' : 'success', text: strings[status] + (isToConfirm ? ` ${strings.confirmNotice}` : '') };
  const conversation = readingOf(element)?.data as Parameters<typeof refuse>[3]['conversation'];
  if (refusal) refuse(form, refusal, strings, { conversation, strings: comments, locale: language });
  if (refusal?.__typename === 'ProofRequired' && proofWords) form.notice = { kind: 'refusal', text: proofWords };
}

function summary(data: unknown, { language, strings }: Inside['words'], nextReplies: string | null | undefined): Omit<Print, 'markup' | 'data'> {
  const { teasers, latestComments, page, closed } = (data ?? {}) as Partial<Listing & LatestCommentsQuery & Conversation>;
  const next = page?.next ? { after: page.next, words: strings?.more ?? '' } : undefined;
  return {
    language,
    label: strings?.label ?? strings?.comments ?? strings?.latestComments ?? '',
    isEmpty: data === null || (teasers ?? latestComments?.nodes)?.length === 0,
    isOpen: page !== undefined && !closed,
    next: nextReplies ? { after: nextReplies, words: strings?.moreReplies ?? '' } : next,
  };
}
