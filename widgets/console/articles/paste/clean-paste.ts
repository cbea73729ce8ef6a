import { inertDocument } from '../text/inert.ts';

/** What was pasted, as an article may have it. */
export interface CleanPaste {
  readonly html: string;
  /** Pictures that stood in it as data or as files of somebody's computer. */
  readonly picturesLeftOut: number;
}

const worthless = 'script, style, meta, link, title, head, xml, template, object, embed, iframe, form, input, button, svg, [hidden]';

/** Weight from which letters are bold. */
const boldFrom = 600;

const blocks = new Set(['p', 'div', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'blockquote', 'figure', 'pre', 'hr']);

/**
 * Takes the wrapping of Word, Google Docs and web pages from pasted HTML; what it says and how it is built stays.
 * @returns how many letters it has, where it has more than `most`: such is not gone through.
 */
export function cleanPaste(pasted: string, most: number): CleanPaste | number {
  const { body } = inertDocument(pasted);
  for (const element of body.querySelectorAll(worthless)) element.remove();
  const letters = body.textContent?.length ?? 0;
  if (letters > most) return letters;
  // Word's notes to itself among them.
  removeComments(body);
  makeLists(body);
  const pictures = [...body.querySelectorAll('img')].filter((image) => !/^(https?:)?\/\//i.test(image.getAttribute('src') ?? ''));
  for (const picture of pictures) picture.remove();
  for (const element of body.querySelectorAll<HTMLElement>('*')) clean(element);
  for (const paragraph of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) if (isEmpty(paragraph)) paragraph.remove();
  for (const line of body.querySelectorAll(':scope > br')) {
    const beside = [line.previousElementSibling, line.nextElementSibling];
    if (beside.some((element) => element === null || blocks.has(element.localName))) line.remove();
  }
  return { html: body.innerHTML, picturesLeftOut: pictures.length };
}

function removeComments(body: HTMLElement): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) (comment as ChildNode).remove();
}

/** Turns the paragraphs that Word writes for the points of a list into a list, in its levels. */
function makeLists(body: HTMLElement): void {
  const open: { readonly list: HTMLElement; readonly level: number }[] = [];
  for (const paragraph of [...body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6, li, table')]) {
    const level = levelOf(paragraph);
    if (level === 0) {
      open.length = 0;
      continue;
    }
    const marker = paragraph.querySelector<HTMLElement>('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]');
    const name = /^\s*(?:[\d٠-٩]+|[a-z]|[ivx]+)[.)]/iu.test(marker?.textContent ?? '') ? 'ol' : 'ul';
    marker?.remove();
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    const point = paragraph.ownerDocument.createElement('li');
    if (open.at(-1)?.level !== level) {
      const list = paragraph.ownerDocument.createElement(name);
      const around = open.at(-1)?.list.lastElementChild;
      if (around) around.append(list);
      else paragraph.before(list);
      open.push({ list, level });
    }
    open.at(-1)?.list.append(point);
    point.append(...paragraph.childNodes);
    paragraph.remove();
  }
}

/** Of a point in Word's lists, the outermost 1; 0 for what is none. */
function levelOf(paragraph: HTMLElement): number {
  const style = paragraph.getAttribute('style') ?? '';
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(style)?.[1];
  return paragraph.localName === 'p' && level ? Number(level) : 0;
}

/** Says in elements what styles say, and drops all attributes that mean nothing in an article. */
function clean(element: HTMLElement): void {
  const { localName } = element;
  const style = styleOf(element);
  const weight = style['font-weight'] ?? '';
  const isBold = weight === 'bold' || weight === 'bolder' || Number(weight) >= boldFrom;
  if (localName === 'span') element.removeAttribute('dir');
  for (const { name } of [...element.attributes]) {
    const isKept = ['dir', 'href', 'src', 'alt', 'colspan', 'rowspan', 'start', 'datetime'].includes(name);
    if (!isKept) element.removeAttribute(name);
  }
  // Google Docs wraps everything in a <b> that is not bold; Word names its own elements (o:p).
  const isWrapper = (localName === 'b' || localName === 'strong') && (weight === 'normal' || weight === '400');
  if (localName.includes(':') || localName === 'font' || isWrapper) return element.replaceWith(...element.childNodes);
  // The headline is the page’s own.
  if (localName === 'h1') return renamed(element, 'h2');
  if (localName === 'a' && !/^(https?:|mailto:)/i.test(element.getAttribute('href') ?? '')) return element.replaceWith(...element.childNodes);
  if (localName === 'a') element.setAttribute('href', withoutDetour(element.getAttribute('href') ?? ''));
  if (localName !== 'span') return;
  const raised = style['vertical-align'];
  const names = [
    ...(isBold ? ['strong'] : []),
    ...(style['font-style'] === 'italic' ? ['em'] : []),
    ...((style['text-decoration'] ?? style['text-decoration-line'] ?? '').includes('line-through') ? ['s'] : []),
    ...(raised === 'super' ? ['sup'] : raised === 'sub' ? ['sub'] : []),
  ];
  if (names.length === 0 || element.textContent?.trim() === '') return;
  const inside = [...element.childNodes];
  const innermost = names.reduce((parent, name) => {
    const child = element.ownerDocument.createElement(name);
    parent.append(child);
    return child;
  }, element as HTMLElement);
  innermost.append(...inside);
}

/** As it is written there: a document without a page computes no styles. */
function styleOf(element: HTMLElement): Readonly<Record<string, string>> {
  const declarations = (element.getAttribute('style') ?? '').split(';').map((declaration) => declaration.split(':'));
  return Object.fromEntries(declarations.map(([name = '', value = '']) => [name.trim().toLowerCase(), value.trim().toLowerCase()]));
}

/** Google Docs leads its links through Google. */
function withoutDetour(href: string): string {
  const url = URL.parse(href);
  const isDetour = url?.hostname === 'www.google.com' && url.pathname === '/url';
  return (isDetour && (url.searchParams.get('q') ?? url.searchParams.get('url'))) || href;
}

function renamed(element: HTMLElement, name: string): void {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

function isEmpty(element: Element): boolean {
  return !element.querySelector('img') && (element.textContent ?? '').replaceAll('\u00a0', ' ').trim() === '';
}
