/** Every element an article may keep; of all others the tags go and the text stays. */
export const ARTICLE_ELEMENTS = elements(`
  p div h2 h3 h4 h5 h6 blockquote pre hr br wbr
  ul ol li dl dt dd details summary
  figure figcaption img
  table caption colgroup col thead tbody tfoot tr th td
  a em strong b i u s ins del mark small sub sup span bdi
  abbr cite q time code kbd samp var dfn ruby rt rp
`);

/** Elements that never have an end tag. */
export const VOID_ARTICLE_ELEMENTS = elements('img br hr wbr col');

/** Elements whose text is not the article's: programs, styles, form choices, and what shows only without scripts. */
export const ELEMENTS_WITHOUT_TEXT = elements(`
  script style template title svg textarea option xmp noscript noembed noframes
`);

/** Elements of an outline that mean no more than a division once an article stands on another page. */
export const DIVISION_ELEMENTS = elements('section article aside header footer main nav address center');

/** Elements with space above and below. */
export const PARAGRAPH_ELEMENTS = elements(`
  p div h1 h2 h3 h4 h5 h6 blockquote pre hr ul ol dl table caption figure figcaption details summary
  form fieldset body html
`).concat(DIVISION_ELEMENTS);

/** Elements that begin on a line of their own. */
export const LINE_ELEMENTS = elements('li dt dd tr');

function elements(names: string): string[] {
  return names.trim().split(/\s+/);
}
