import { styled, written } from './choice.ts';
import type { Choice } from './choice.ts';

/** Ways to put a widget into a page. */
export const ways = ['html', 'pinned', 'render', 'wordpress', 'react', 'vue', 'astro'] as const;
export type Way = (typeof ways)[number];

export interface Release {
  readonly version: string;
  readonly integrity: Readonly<Record<string, string>>;
}

/** One file of what is to be copied. */
export interface Piece {
  /** Which file it goes into. */
  readonly file: 'page' | 'style' | 'functions' | 'component' | 'config' | 'server';
  readonly text: string;
}

/** Elements that the server finishes as HTML, by their scripts (see render/rendering.ts). */
const finished = ['latest', 'related', 'popular', 'comments', 'latest-comments'];
/** What the address of a finished element takes besides. */
const finishedTakes = ['site', 'lang', 'url', 'count', 'section', 'layout', 'density', 'order', 'window', 'tabs', 'counts', 'reasons', 'headline'];
/** Elements about the page that they stand on, whose finished form has to be told its address. */
const aboutPage = ['related', 'comments'];
/** Stands where a template puts the page's address. */
const pageAddress = 'https://example.com/page';

/** What is copied for one way. Empty for a way that an element does not have. */
export function snippet(choice: Choice, way: Way, server: string, release: Release): Piece[] {
  const pieces = piecesOf(choice, way, server, release);
  const rules = styled(choice).map(([name, value]) => `  ${name}: ${value};\n`);
  if (!rules.length || !pieces.length || way === 'render') return pieces;
  return [...pieces, { file: 'style', text: `${choice.element.tag} {\n${rules.join('')}}` }];
}

function piecesOf(choice: Choice, way: Way, server: string, { version, integrity }: Release): Piece[] {
  const { script } = choice.element;
  const stable = `${server}/widgets/v1/${script}.js`;
  const tag = tagText(choice);
  // A bundled script does not know where it came from: the element has to say it.
  const bundled = choice.values['src']?.trim() ? tag : tagText(choice, [['src', server]]);
  switch (way) {
    case 'html':
      return [{ file: 'page', text: `<script type="module" src="${escaped(stable)}"></script>\n${tag}` }];
    case 'pinned': {
      const address = `${server}/widgets/${version}/${script}.js`;
      const hash = integrity[`${script}.js`] ?? '';
      const text = `<script type="module" src="${escaped(address)}"\n  integrity="${hash}" crossorigin="anonymous"></script>\n${tag}`;
      return [{ file: 'page', text }];
    }
    case 'render':
      return finished.includes(script) ? finishedPieces(choice, server, stable) : [];
    case 'wordpress':
      return wordpressPieces(choice, stable);
    case 'react':
      return [
        {
          file: 'component',
          text: `import '@gazette/widgets/${script}';\nimport '@gazette/widgets/react';\n\nexport function ${choice.element.tag.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}() {\n  return ${reactTag(choice, server)};\n}`,
        },
      ];
    case 'vue':
      return [
        {
          file: 'component',
          text: `<script setup>\nimport '@gazette/widgets/${script}'\n</script>\n\n<template>\n  ${bundled}\n</template>`,
        },
        {
          file: 'config',
          text: `vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('gazette-') } } })`,
        },
      ];
    case 'astro':
      return [{ file: 'component', text: `${bundled}\n<script>\n  import '@gazette/widgets/${script}';\n</script>` }];
  }
}

/** In a frame for readers without scripts; and for whoever can put HTML into the page before it is sent. */
function finishedPieces(choice: Choice, server: string, stable: string): Piece[] {
  const { script, tag } = choice.element;
  const address = new URL(`${server}/render/${script}`);
  for (const [name, value] of written(choice)) if (finishedTakes.includes(name)) address.searchParams.set(name, value);
  if (aboutPage.includes(script) && !address.searchParams.has('url')) address.searchParams.set('url', pageAddress);
  const alone = address.href;
  address.searchParams.set('page', '');
  const load = `<script type="module" src="${escaped(stable)}"></script>`;
  const frame = `<noscript><iframe src="${escaped(address.href)}" title="${tag}" width="100%" height="600" loading="lazy"></iframe></noscript>`;
  return [
    { file: 'page', text: `${load}\n${tagText(choice)}\n${frame}` },
    { file: 'server', text: `${load}\n<esi:include src="${escaped(alone)}"/>` },
  ];
}

/** A shortcode: who may write no HTML, from whose posts WordPress takes unknown elements out, can use it too. */
function wordpressPieces(choice: Choice, stable: string): Piece[] {
  const { tag } = choice.element;
  const shortcode = tag.replaceAll('-', '_');
  const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const text = `add_shortcode( '${shortcode}', function () {\n  wp_enqueue_script_module( '${tag}', ${quoted(stable)} );\n  return ${quoted(tagText(choice))};\n} );`;
  return [
    { file: 'page', text: `[${shortcode}]` },
    { file: 'functions', text },
  ];
}

/** In JSX numbers are written as such: their types take no text. */
function reactTag(choice: Choice, server: string): string {
  const { tag, attributes } = choice.element;
  const numbers = attributes.filter(({ kind }) => kind === 'number').map(({ name }) => name);
  const given: [string, string][] = choice.values['src']?.trim() ? [] : [['src', server]];
  const all = [...given, ...written(choice)].map(([name, value]) => {
    if (numbers.includes(name) && /^\d+$/.test(value)) return ` ${name}={${value}}`;
    return value ? ` ${name}="${escaped(value)}"` : ` ${name}`;
  });
  return `<${tag}${all.join('')} />`;
}

function tagText(choice: Choice, more: readonly [string, string][] = []): string {
  const { tag } = choice.element;
  const attributes = [...more, ...written(choice)].map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ` ${name}`));
  return `<${tag}${attributes.join('')}></${tag}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
