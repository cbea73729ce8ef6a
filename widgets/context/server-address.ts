/**
 * The GraphQL endpoint of a server, for one of its sites.
 * @param server origin (or folder) of the server
 * @param site key of the site; the server's default site when empty
 */
export function endpointOf(server: URL, site: string | null): URL {
  const endpoint = new URL(server.pathname.replace(/\/?$/, '/graphql'), server);
  if (site) endpoint.searchParams.set('site', site);
  return endpoint;
}

/** The server this script was loaded from: what `src` is when a page does not say. */
export function scriptServer(): URL {
  return new URL(new URL(import.meta.url).origin);
}
