import { checkRecord } from '../check-record.ts';
import type { ImportEntries, ImportEntry, Place } from '../import-entry.ts';
import type { NestedCommentInput } from '../records.ts';
import { decodeText } from '../source/decode-text.ts';
import type { ImportSource } from '../source/open-source.ts';
import { emptyReport, streamElements, type XmlFound } from '../xml/stream-elements.ts';
import { childText, type XmlElement } from '../xml/xml-element.ts';
import { articleOfItem, hasKnownStatus, isProtected, sourceKey } from './article-of-item.ts';
import { commentOfElement } from './comment-of-element.ts';
import { survey, type ReadOptions, type Survey } from './survey.ts';
import { parentsFirst, readTerm } from './terms.ts';

/** Comments held until their post ends; a post with more hands them out in runs of this many. */
const RUN = 500;

const READ = new Set(['item', 'wp:comment', 'wp:author', 'wp:tag', 'wp:term']);

/**
 * Reads a WordPress export (WXR 1.0 to 1.2), twice: attachments and categories may stand behind the posts that use
 * them. Neither pass holds more than one item.
 *
 * Posts become articles, whatever their status but the bin. Pages, menus, attachments and the types of plug-ins are
 * skipped; the comments under a page or an attachment are kept as the thread of its address.
 */
export async function* readWordPress(source: ImportSource, options: ReadOptions): ImportEntries {
  const known = await survey(source, options);
  try {
    yield* sections(known);
    const report = emptyReport();
    const text = decodeText(source, options);
    const reading = new ItemReading(known);
    const elements = { source: source.name, names: READ, limits: options.limits, report };
    for await (const found of streamElements(text, elements)) yield* reading.read(found);
    for (const { line, reason } of report.faults) yield { kind: 'broken', place: { line }, reason };
  } finally {
    known.media[Symbol.dispose]();
  }
}

function* sections({ categories, language }: Survey): Generator<ImportEntry> {
  let position = 0;
  for (const { slug, name, parent, description, line } of parentsFirst(categories)) {
    position += 1;
    yield checkRecord({ type: 'section', language, slug, name, parent, description, position }, { line, title: name });
  }
}

class ItemReading {
  readonly #known: Survey;
  #items = 0;
  #current: XmlElement | undefined;
  #comments: { element: XmlElement; fault: XmlFound['fault'] }[] = [];
  /** The item whose record is already out, because it has more than one run of comments. */
  #begun: XmlElement | undefined;

  constructor(known: Survey) {
    this.#known = known;
  }

  *read({ element, within, fault }: XmlFound): Generator<ImportEntry> {
    if (element.name === 'wp:comment') {
      this.#comments.push({ element, fault });
      if (within && this.#comments.length === RUN) yield* this.#run(within);
    } else if (element.name === 'item') {
      yield* this.#item(element, fault);
      this.#comments = [];
      this.#begun = undefined;
    } else if (fault) {
      yield { kind: 'broken', place: { line: fault.line }, reason: fault.reason };
    } else {
      yield* this.#vocabulary(element);
    }
  }

  *#vocabulary(element: XmlElement): Generator<ImportEntry> {
    if (element.name === 'wp:author') {
      const name = childText(element, 'wp:author_display_name') || childText(element, 'wp:author_login');
      yield checkRecord(
        { type: 'contributor', language: this.#known.language, name },
        { line: element.line, title: name },
      );
      return;
    }
    const term = readTerm(element);
    if (term?.taxonomy !== 'post_tag') return;
    yield checkRecord(
      { type: 'tag', language: this.#known.language, slug: term.slug, name: term.name },
      { line: element.line, title: term.name },
    );
  }

  *#item(item: XmlElement, fault: XmlFound['fault']): Generator<ImportEntry> {
    const place = this.#place(item);
    if (fault) {
      yield { kind: 'broken', place: { ...place, line: fault.line }, reason: fault.reason };
      return;
    }
    if (this.#begun === item) {
      yield* this.#run(item);
      return;
    }
    const type = childText(item, 'wp:post_type') || 'post';
    if (type !== 'post') {
      yield { kind: 'skipped', place, reason: `${type}: not an article` };
      if (this.#comments.length > 0) yield* this.#run(item);
      return;
    }
    if (!hasKnownStatus(item)) {
      yield { kind: 'skipped', place, reason: `post with the status ${childText(item, 'wp:status') || '(none)'}` };
      return;
    }
    if (isProtected(item)) yield { kind: 'noted', place, reason: 'behind a password: imported as a draft' };
    const comments: NestedCommentInput[] = [];
    for (const { element, fault: broken } of this.#comments) {
      const checked = this.#comment(item, element, broken);
      if (checked.kind === 'broken') yield checked;
      else comments.push(commentOfElement(element, this.#known.language));
    }
    yield checkRecord({ ...articleOfItem(item, this.#known), comments }, place);
  }

  /** Hands out comments on their own, for a page or for a post whose record is out (and first that record). */
  *#run(item: XmlElement): Generator<ImportEntry> {
    const comments = this.#comments;
    this.#comments = [];
    const isPost = (childText(item, 'wp:post_type') || 'post') === 'post';
    if (this.#begun !== item) {
      if (isPost) yield* this.#item(item, undefined);
      else yield* this.#pageThread(item);
      this.#begun = item;
    }
    if (isPost ? !hasKnownStatus(item) : !isPublicPage(item)) return;
    for (const { element, fault } of comments) yield this.#comment(item, element, fault);
  }

  *#pageThread(item: XmlElement): Generator<ImportEntry> {
    const place = this.#place(item);
    if (!isPublicPage(item)) {
      yield { kind: 'skipped', place, reason: 'comments under a page that was not public' };
      return;
    }
    const state = childText(item, 'wp:comment_status') === 'closed' ? 'closed' : 'open';
    yield checkRecord({ type: 'thread', url: childText(item, 'link'), state }, place);
  }

  #comment(item: XmlElement, element: XmlElement, fault: XmlFound['fault']): ImportEntry {
    const place = { ...this.#place(item), line: fault?.line ?? element.line };
    if (fault) return { kind: 'broken', place, reason: `comment: ${fault.reason}` };
    const isPost = (childText(item, 'wp:post_type') || 'post') === 'post';
    const page = isPost ? { source: sourceKey(item, this.#known) } : { url: childText(item, 'link') };
    const checked = checkRecord(
      { type: 'comment', ...page, ...commentOfElement(element, this.#known.language) },
      place,
    );
    return checked.kind === 'broken' ? { ...checked, reason: `comment: ${checked.reason}` } : checked;
  }

  #place(item: XmlElement): Place {
    if (this.#current !== item) this.#items += 1;
    this.#current = item;
    return { line: item.line, item: this.#items, title: childText(item, 'title') };
  }
}

/** Attachments inherit the status of what they hang on; their pages are public with it. */
function isPublicPage(item: XmlElement): boolean {
  const status = childText(item, 'wp:status');
  return (status === 'publish' || status === 'inherit') && !isProtected(item) && childText(item, 'link') !== '';
}
