/** Elements whose text is not the article's: programs, styles, form choices, and what shows only without scripts. */
export const ELEMENTS_WITHOUT_TEXT: readonly string[] = [
  ...['script', 'style', 'template', 'title', 'svg', 'textarea', 'option', 'xmp', 'noscript', 'noembed', 'noframes'],
];

/** Elements with space above and below, among them those the sanitiser turns into `div`. */
export const PARAGRAPH_ELEMENTS: readonly string[] = [
  ...['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'ul', 'ol', 'dl', 'table', 'figure'],
  ...['figcaption', 'details', 'summary', 'section', 'article', 'aside', 'header', 'footer', 'main', 'nav', 'address'],
  ...['center', 'form', 'fieldset', 'caption', 'body', 'html'],
];

/** Elements that begin on a line of their own. */
export const LINE_ELEMENTS: readonly string[] = ['li', 'dt', 'dd', 'tr'];
