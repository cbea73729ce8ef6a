/**
 * Which analysis a stored article's terms and features are of. To be raised whenever `terms()` gives other terms for some
 * text, or `featuresOf()` other features: the jobs `reindex-texts` and `renew-related` then make anew what an older release
 * has stored.
 */
export const ANALYSIS_VERSION = 4;
