import type { Plugin } from 'vite';

/** Takes the blanks and comments out of `css` literals, which a minifier of scripts must leave as they are. */
export function compactStyles(): Plugin {
  return {
    name: 'gazette:compact-styles',
    transform: {
      filter: { id: /\/widgets\/.*\.ts$/, code: 'css`' },
      handler: (code) => ({
        code: code.replaceAll(/css`([^`$]*)`/g, (_, css: string) => `css\`${compact(css)}\``),
        map: null,
      }),
    },
  };
}

/** Spaces stay where they mean something: between the parts of a selector or a value, and around + and -. */
function compact(css: string): string {
  return css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,>]) ?/g, '$1')
    // Within a calculation: elsewhere nothing is followed by a number or a variable.
    .replaceAll(/ ([*/]) (?=[\d.v])/g, '$1')
    .replaceAll(/([\w-]): /g, '$1:')
    .replaceAll(/([ :(,-])0\./g, '$1.')
    .replaceAll(';}', '}')
    .trim();
}
