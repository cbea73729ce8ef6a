import { eachFile } from './rule.ts';

const MOST_LINES = 350;

/** Long by nature: what a tool wrote, and lists of words. */
const EXEMPT = /\/migrations\/|\/strings\/|\.d\.graphql\.ts$|\.generated\.ts$/;

/** A file past this length is two things. */
export const fileLength = eachFile((file, report) => {
  const lines = file.text.replace(/\n$/, '').split('\n').length;
  if (lines > MOST_LINES && !EXEMPT.test(file.path)) {
    report(0, `has ${lines} lines, more than ${MOST_LINES}: find the two things it is`);
  }
});
