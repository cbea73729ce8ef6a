import type { Plugin } from 'vite';

/**
 * Takes the indentation out of `html` literals. In minified code a line that begins with blanks is a line of a template,
 * and there any run of blanks means one, or none at the end of a tag. Takes out, too, the notes that bundlers leave for each other.
 */
export function compactTemplates(): Plugin {
  return {
    name: 'gazette:compact-templates',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk')
          file.code = file.code
            .replaceAll(/\n {2,}/g, ' ')
            .replaceAll(' >', '>')
            .replaceAll('/* @__PURE__ */ ', '')
            .replaceAll(/\s*\/\* @vite-ignore \*\/\s*/g, '');
      }
    },
  };
}
