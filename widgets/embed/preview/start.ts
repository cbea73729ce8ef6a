/**
 * The page that a widget is tried on. It is of no origin and has the widget's stable script like any other page; the
 * builder around it tells what to show.
 */
import './page.css';
import { ready, type PreviewOrder } from './order.ts';

const main = document.querySelector('main');
let shown: HTMLElement | undefined;

addEventListener('message', ({ source, data }: MessageEvent<PreviewOrder>) => {
  if (source === parent && source !== self) show(data);
});
// Nothing secret, and the builder has the only frame that this page allows.
parent.postMessage(ready, '*');

function show({ tag, attributes, style, language, direction, theme }: PreviewOrder): void {
  const { documentElement: page } = document;
  page.lang = language;
  page.dir = direction;
  page.dataset['theme'] = theme;
  const isNew = shown?.localName !== tag;
  const element = shown && !isNew ? shown : document.createElement(tag);
  for (const name of element.getAttributeNames()) {
    if (!(name in attributes) && name !== 'style') element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  // Looking is no visit: the views of the page that it is tried for stay uncounted.
  if (!element.hasAttribute('consent')) element.setAttribute('consent', '');
  for (const name of Array.from(element.style)) if (!(name in style)) element.style.removeProperty(name);
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value);
  if (!isNew) return;
  shown = element;
  main?.replaceChildren(element);
  // A script's address is no string of markup; the browser asks for it as for any module.
  void import(/* @vite-ignore */ new URL(`/widgets/v1/${tag.replace('gazette-', '')}.js`, location.href).href);
}
