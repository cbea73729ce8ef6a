import { createServer } from 'node:http';

interface Input {
  status: number;
  headers: Record<string, string>;
  /** Base64. */
  body: string;
}

// The least a server in Node can do for these bytes: no routing, no log, no counters.
process.once('message', (message) => {
  const { status, headers, body } = message as Input;
  const bytes = Buffer.from(body, 'base64');
  const server = createServer((_request, response) => {
    response.writeHead(status, headers);
    response.end(bytes);
  });
  server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
});
