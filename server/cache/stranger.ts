/** Headers by which somebody shows who they are; with none of them everybody is told the same. */
const credentials = ['authorization', 'x-gazette-reader'] as const;
/** A session of the console, under either of its names. */
const session = /(?:^|;)\s*(?:__Host-)?gazette=/;

/** Whether nothing in a request says who asks. */
export function isFromStranger(header: (name: string) => string | null | undefined): boolean {
  for (const name of credentials) if (header(name)) return false;
  const cookie = header('cookie');
  return !cookie || !session.test(cookie);
}
