import sanitizeHtml from 'sanitize-html';
import { attributesOf } from './article-attributes.ts';
import { withoutBareElements } from './bare-elements.ts';
import { withoutControls } from './clean-text.ts';
import { linkEmbeds } from './embeds.ts';
import { ARTICLE_ELEMENTS, DIVISION_ELEMENTS, ELEMENTS_WITHOUT_TEXT, VOID_ARTICLE_ELEMENTS } from './html-elements.ts';
import { boundNesting } from './nesting.ts';

/**
 * Article HTML from outside (an import, an editor) as it may be stored and shown on any page: structure, text, images
 * and links stay; scripts, styles, classes, ids, event handlers, forms and addresses other than http, https, mailto and
 * relative ones go. `dir` and `lang` stay. Embedded players and frames become plain links. h1 becomes h2, because the
 * headline is the page's h1. Relative addresses are resolved against `baseUrl`, where it is given.
 *
 * Stable: sanitising the result changes nothing. Time and size grow linearly with the input, whatever it holds.
 */
export function sanitizeArticleHtml(html: string, options: { baseUrl?: string } = {}): string {
  const baseUrl = options.baseUrl !== undefined && URL.canParse(options.baseUrl) ? options.baseUrl : undefined;
  const rules = rulesFor(baseUrl);
  const readable = boundNesting(withoutControls(html.replace(/\r\n?/g, '\n')));
  const safe = sanitizeHtml(linkEmbeds(readable, baseUrl), rules);
  // A tag left out can bring two elements together that cannot nest (<p><form><p>). Reading the result once more closes
  // the outer one; nothing is left out then, so a third time would change nothing.
  return sanitizeHtml(withoutBareElements(safe), rules);
}

function rulesFor(baseUrl: string | undefined): sanitizeHtml.IOptions {
  return {
    allowedTags: ARTICLE_ELEMENTS,
    // The second lock: names only. Values are judged by attributesOf.
    allowedAttributes: {
      '*': ['dir', 'lang'],
      a: ['href', 'rel'],
      img: ['src', 'alt', 'width', 'height', 'loading'],
      ol: ['start', 'reversed'],
      li: ['value'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan', 'scope'],
      col: ['span'],
      colgroup: ['span'],
      time: ['datetime'],
      ins: ['datetime'],
      del: ['datetime'],
      abbr: ['title'],
      details: ['open'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    selfClosing: VOID_ARTICLE_ELEMENTS,
    nonTextTags: ELEMENTS_WITHOUT_TEXT,
    transformTags: {
      ...Object.fromEntries(DIVISION_ELEMENTS.map((name) => [name, 'div'])),
      h1: 'h2',
      strike: 's',
      tt: 'code',
      acronym: 'abbr',
      '*': (tagName, given) => ({ tagName, attribs: attributesOf(tagName, given, baseUrl) }),
    },
    textFilter: withoutControls,
  };
}
