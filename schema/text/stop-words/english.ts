/**
 * English words that say nothing about a subject, in lower case. Contractions are one word to the segmenter. Not "us",
 * which in news is a country.
 */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  `
  a an the and or but nor so yet if then else than that this these those there here
  i me my we our ours you your yours he him his she her hers it its they them their theirs
  who whom whose which what when where why how am is are was were be been being
  do does did doing done have has had having will would shall should can could may might must
  not no only own same too very just also of in on at by for with about against between into through
  during before after above below to from up down out off over under again further once
  all any both each few more most other some such as until while because
  isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't can't cannot couldn't shouldn't
  i'm i've i'd i'll you're you've you'll he's she's it's we're we've they're they've that's there's let's
  `
    .trim()
    .split(/\s+/),
);
