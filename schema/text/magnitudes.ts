import { fold } from './fold.ts';

/** Words that make one number of the figure before them. */
const MAGNITUDES = new Set(
  (
    'hundred thousand million millions mln billion billions bln bn trillion trillions percent pct ' +
    'مليون ملايين مليونا مليار مليارات مليارا تريليون ألف آلاف ألفا بالمئة بالمائة ' +
    'tausend million millionen milliarde milliarden prozent mille millón millones milliard milliards millions bin milyon milyar هزار میلیون میلیارد ہزار ملین ارب'
  )
    .split(' ')
    .map(fold),
);

const FIGURE = /^\p{Sc}?\p{N}[\p{N}.,٫٬/⁄–-]*$/u;

/** Whether two words that follow each other are one number: "5 billion", "10-1/2 pct". */
export function areOneNumber(figure: string, word: string): boolean {
  return FIGURE.test(figure) && MAGNITUDES.has(fold(word));
}

/** Whether a word is a number whose figures are words of their own: "10-1/2", "2024–2026". */
export function isSplitNumber(word: string): boolean {
  return FIGURE.test(word);
}
