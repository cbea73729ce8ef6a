import sanitizeHtml from 'sanitize-html';
import { attributesOf, EMPTY_ATTRIBUTES_ALLOWED, type Attributes } from './article-attributes.ts';
import { withoutControls } from './clean-text.ts';
import { linkEmbeds } from './embeds.ts';
import { ELEMENTS_WITHOUT_TEXT } from './html-elements.ts';
import { boundNesting } from './nesting.ts';

/** Every element an article may keep; it loses the tags of all others and keeps their text. */
const ELEMENTS = [
  ...['p', 'div', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'br', 'wbr'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary'],
  ...['figure', 'figcaption', 'img'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['a', 'em', 'strong', 'b', 'i', 'u', 's', 'ins', 'del', 'mark', 'small', 'sub', 'sup', 'span', 'bdi'],
  ...['abbr', 'cite', 'q', 'time', 'code', 'kbd', 'samp', 'var', 'dfn', 'ruby', 'rt', 'rp'],
];

const UNWRAPPED = { tagName: 'unwrapped', attribs: {} };

const asDivision = sanitizeHtml.simpleTransform('div', {});

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
  const cleaned = withoutControls(html.replace(/\r\n?/g, '\n'));
  const rules = rulesFor(baseUrl);
  const once = sanitizeHtml(linkEmbeds(boundNesting(cleaned), baseUrl), rules);
  // A tag left out can bring two elements together that cannot nest (<p><form><p>). Reading the result once more closes
  // the outer one; nothing is left out then, so a third time would change nothing.
  return sanitizeHtml(once, rules);
}

function rulesFor(baseUrl: string | undefined): sanitizeHtml.IOptions {
  const unwrapWithout = (name: string) => (tagName: string, given: Attributes) =>
    attributesOf(tagName, given, baseUrl)[name] === undefined ? UNWRAPPED : { tagName, attribs: given };
  return {
    allowedTags: ELEMENTS,
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
    allowedEmptyAttributes: EMPTY_ATTRIBUTES_ALLOWED,
    selfClosing: ['img', 'br', 'hr', 'wbr', 'col'],
    allowedSchemes: ['http', 'https', 'mailto'],
    nonTextTags: [...ELEMENTS_WITHOUT_TEXT],
    transformTags: {
      h1: 'h2',
      strike: 's',
      tt: 'code',
      acronym: 'abbr',
      section: asDivision,
      article: asDivision,
      aside: asDivision,
      header: asDivision,
      footer: asDivision,
      main: asDivision,
      nav: asDivision,
      address: asDivision,
      center: asDivision,
      a: unwrapWithout('href'),
      img: unwrapWithout('src'),
      span: (tagName, given) => {
        const { dir, lang } = attributesOf(tagName, given, baseUrl);
        return dir === undefined && lang === undefined ? UNWRAPPED : { tagName, attribs: given };
      },
      '*': (tagName, given) => ({ tagName, attribs: attributesOf(tagName, given, baseUrl) }),
    },
    textFilter: withoutControls,
  };
}
