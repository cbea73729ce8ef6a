/** What a browser reads its data of languages for, the first time it is asked for it. */
const steps = [
  () => new Intl.Locale('en').maximize(),
  () => new Intl.NumberFormat().format(1),
  () => new Intl.DateTimeFormat().format(),
];

/**
 * The first date that a page writes in the way of a language takes a browser twenty milliseconds, and a slow processor a
 * hundred. The work is done here, each part of it in a task of its own, while an element waits for what it is to show: the
 * dates of that cost nothing then. Whoever asks for it again finds it done.
 */
export function warmUp(): void {
  const step = steps.shift();
  if (!step) return;
  setTimeout(() => {
    step();
    warmUp();
  });
}
