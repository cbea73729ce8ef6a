/** Which comments come first; the first order is the default. */
export const orders = ['newest', 'oldest', 'most-replied', 'most-liked'] as const;
export type Order = (typeof orders)[number];
