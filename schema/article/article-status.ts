/**
 * Where an article stands in its life. Only `published` is ever shown to the public.
 *
 *     draft ⇄ scheduled → published ⇄ withdrawn
 *       └──────────────────┘
 */
export const articleStatuses = ['draft', 'scheduled', 'published', 'withdrawn'] as const;
export type ArticleStatus = (typeof articleStatuses)[number];
