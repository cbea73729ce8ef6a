/** What can be wrong with a source as a whole. Each has words in the console. */
export const sourceProblems = ['unreachable', 'refused', 'timeout', 'private', 'too-large', 'unreadable', 'internal', 'gone'] as const;
export type SourceProblem = (typeof sourceProblems)[number];

/** Why a piece came to what it did, where that is not plain. Each has words in the console. */
export const sourceReasons = ['known', 'copy', 'elsewhere', 'deleted', 'withdrawn', 'changed', 'scheduled', 'forgotten', 'invalid', 'unreadable', 'incomplete', 'too-long', 'misdated'] as const;
export type SourceReason = (typeof sourceReasons)[number];
