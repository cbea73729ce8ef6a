/** A server has nobody at its console: what is wrong with a request is said in its answer. */
export function advise(): void {}
