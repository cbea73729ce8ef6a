/** What the server hands to a form that opens: the time, signed, and a riddle in case one will be asked for. */
export interface OpenedForm {
  stamp: string;
  challenge: object;
}

/** Asks for a stamp and a riddle. Undefined where none is to be had: a form without a stamp is still taken. */
export async function askChallenge(endpoint: URL): Promise<OpenedForm | undefined> {
  const address = new URL('challenge', endpoint);
  const site = endpoint.searchParams.get('site');
  if (site) address.searchParams.set('site', site);
  try {
    const response = await fetch(address, { credentials: 'omit' });
    return response.ok ? ((await response.json()) as OpenedForm) : undefined;
  } catch {
    return undefined;
  }
}
