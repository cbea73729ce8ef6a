/**
 * Whether `host` (as in `URL.host`, port included when it is not the scheme's own) is meant by `pattern`.
 *
 * A pattern is a host in lower case; `*.` in front stands for one or more subdomains, `:*` behind for any port or none.
 */
export function matchesHost(pattern: string, host: string): boolean {
  const [name, port] = split(pattern);
  const [hostName, hostPort] = split(host.toLowerCase());
  if (port !== '*' && port !== hostPort) return false;
  return name.startsWith('*.') ? hostName.endsWith(name.slice(1)) && hostName.length > name.length - 1 : name === hostName;
}

/** Whether `origin` is meant by `pattern`: a scheme, `://` and a host pattern. */
export function matchesOrigin(pattern: string, origin: URL): boolean {
  const separator = pattern.indexOf('://');
  return pattern.slice(0, separator + 1) === origin.protocol && matchesHost(pattern.slice(separator + 3), origin.host);
}

/**
 * A pattern as a browser writes the host it means: in small letters, and a name of another script in punycode.
 * @returns undefined for one whose name is no host's.
 */
export function inAscii(pattern: string): string | undefined {
  const [, scheme = '', wildcard = '', rest = ''] = /^([a-z]+:\/\/)?(\*\.)?(.*)$/is.exec(pattern) ?? [];
  const [name, port] = split(rest);
  const { hostname } = URL.parse(`http://${name}`) ?? {};
  return hostname && `${scheme.toLowerCase()}${wildcard}${hostname}${port === '' ? '' : `:${port}`}`;
}

function split(host: string): [name: string, port: string] {
  // An IPv6 address has colons of its own, inside brackets.
  const colon = host.lastIndexOf(':');
  return colon > host.lastIndexOf(']') ? [host.slice(0, colon), host.slice(colon + 1)] : [host, ''];
}
