/** A style sheet that is linked by the shell, not read by scripts. */
declare const sheet: unknown;
export default sheet;
