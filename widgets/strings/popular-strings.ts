import type { Order } from '../popular/order.ts';
import type { ArticleStrings } from './article-strings.ts';
import type { PluralForms } from './plural.ts';

/** Every sentence the popular articles say: besides those of a list the names of their orders, and how popular they are. */
export interface PopularStrings extends ArticleStrings, Record<Order, string> {
  viewCount: PluralForms;
  commentCount: PluralForms;
}
