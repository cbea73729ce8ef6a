import { htmlToText } from '@gazette/schema/text/html-text.ts';
import { childText, type XmlElement } from '../xml/xml-element.ts';

/** A category or tag. */
export interface Term {
  readonly id: number;
  readonly taxonomy: string;
  readonly slug: string;
  readonly name: string;
  /** Slug of the category above. */
  readonly parent: string | undefined;
  readonly description: string | undefined;
  readonly line: number;
}

const FIELDS: Record<string, { taxonomy?: string; slug: string; name: string; parent: string; description: string }> = {
  'wp:category': {
    taxonomy: 'category',
    slug: 'wp:category_nicename',
    name: 'wp:cat_name',
    parent: 'wp:category_parent',
    description: 'wp:category_description',
  },
  'wp:tag': {
    taxonomy: 'post_tag',
    slug: 'wp:tag_slug',
    name: 'wp:tag_name',
    parent: '',
    description: 'wp:tag_description',
  },
  'wp:term': {
    slug: 'wp:term_slug',
    name: 'wp:term_name',
    parent: 'wp:term_parent',
    description: 'wp:term_description',
  },
};

/** Reads any of the three forms in which exports list terms; undefined when it has neither slug nor name. */
export function readTerm(element: XmlElement): Term | undefined {
  const fields = FIELDS[element.name];
  if (!fields) return undefined;
  const slug = decodeSlug(childText(element, fields.slug));
  const name = htmlToText(childText(element, fields.name)).trim();
  if (slug === '' && name === '') return undefined;
  return {
    id: Number(childText(element, 'wp:term_id')) || 0,
    taxonomy: fields.taxonomy ?? childText(element, 'wp:term_taxonomy'),
    slug: slug || name,
    name: name || slug,
    parent: decodeSlug(childText(element, fields.parent)) || undefined,
    description: htmlToText(childText(element, fields.description)).trim() || undefined,
    line: element.line,
  };
}

/** WordPress keeps slugs percent-encoded: `%d9%85%d9%8a%d8%a7%d9%87` is مياه. */
export function decodeSlug(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** Categories so that each comes after its parent, with those whose ancestors go in a circle or are absent as roots. */
export function parentsFirst(categories: ReadonlyMap<string, Term>): Term[] {
  const ordered = new Map<string, Term>();
  for (const start of categories.values()) {
    const branch: Term[] = [];
    let next: Term | undefined = start;
    while (next && !ordered.has(next.slug) && !branch.includes(next)) {
      branch.push(next);
      next = next.parent === undefined ? undefined : categories.get(next.parent);
    }
    for (const term of branch.reverse()) {
      const rooted = term.parent === undefined || !ordered.has(term.parent);
      ordered.set(term.slug, rooted ? { ...term, parent: undefined } : term);
    }
  }
  return [...ordered.values()];
}

/** Whether one category lies above another in the tree. */
export function isAbove(upper: string, lower: string, categories: ReadonlyMap<string, Term>): boolean {
  const seen = new Set<string>();
  let next = categories.get(lower)?.parent;
  while (next !== undefined && !seen.has(next)) {
    if (next === upper) return true;
    seen.add(next);
    next = categories.get(next)?.parent;
  }
  return false;
}
