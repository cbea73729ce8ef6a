import type { ArticleStrings } from './article-strings.ts';
import type { CommentCountStrings } from './comment-count-strings.ts';
import type { CommentStrings } from './comment-strings.ts';
import type { LatestCommentStrings } from './latest-comment-strings.ts';
import type { NewArticlesStrings } from './new-articles-strings.ts';
import type { ParticipationStrings } from './participation-strings.ts';
import type { PlacementStrings } from './placement-strings.ts';
import type { PopularStrings } from './popular-strings.ts';
import type { ReasonStrings } from './reason-strings.ts';
import type { SearchStrings } from './search-strings.ts';

/** What is said together, and so loaded together: in each language a file of this name. */
export interface Families {
  latest: ArticleStrings;
  related: ArticleStrings;
  'new-articles': NewArticlesStrings;
  reasons: ReasonStrings;
  popular: PopularStrings;
  comments: CommentStrings;
  participation: ParticipationStrings;
  'latest-comments': LatestCommentStrings;
  'comment-count': CommentCountStrings;
  search: SearchStrings;
  placement: PlacementStrings;
}

export type Family = keyof Families;

/** The strings of a family with the language they are in. */
export type Strings<Name extends Family> = Families[Name] & { readonly language: string };
