/** Why an article is in a list, by the server's codes; `{text}` stands for what the two articles share. */
export type ReasonStrings = Record<
  'PICKED' | 'SAME_STORY' | 'SAME_SUBJECT' | 'SAME_TAG' | 'SAME_SECTION',
  { bare: string; sharing: string }
>;
