/**
 * Which analysis a stored article's terms are of. To be raised whenever `terms()` gives other terms for some text: the
 * job `reindex-texts` then analyses anew what an older release has stored.
 */
export const ANALYSIS_VERSION = 1;
