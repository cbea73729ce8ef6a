import { eachFile } from './rule.ts';

/** Declarations that mean a side of the screen, where a page in Arabic needs the other one. */
const PHYSICAL = [
  /(?<![\w-])(?:scroll-)?(?:margin|padding)-(?:left|right)\s*:/,
  /(?<![\w-])border-(?:left|right)(?:-(?:width|style|color))?\s*:/,
  /(?<![\w-])border-(?:top|bottom)-(?:left|right)-radius\s*:/,
  /(?<![\w-])(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
  /(?:^|[{;"'\s])(?:left|right)\s*:\s*(?:-?[\d.]|auto\b|inherit\b|(?:calc|var|env|min|max|clamp)\()/,
];

/** Style is written by the direction of the text (margin-inline-start), so that it turns around with it. */
export const logicalCss = eachFile((file, report) => {
  if (!/^(widgets|server)\//.test(file.path)) {
    return;
  }
  const look = (start: number, css: string) => {
    for (const pattern of PHYSICAL) {
      for (const match of css.matchAll(new RegExp(pattern, 'g'))) {
        const declaration = match[0].trim().replace(/^[{;"']\s*/, '');
        report(start + match.index, `writes \`${declaration}\`: use the logical property (inline-start, inline-end)`);
      }
    }
  };
  if (file.path.endsWith('.css')) {
    look(0, file.text);
    return;
  }
  file.visit({
    TemplateElement: (node) => look(node.start, file.text.slice(node.start, node.end)),
    Literal(node) {
      if (typeof node.value === 'string') {
        look(node.start, node.value);
      }
    },
  });
});
