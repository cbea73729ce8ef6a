import { TransportError } from '../../transport/transport-error.ts';

/**
 * Sends the bytes of a picture and tells how far it is: `fetch` tells nothing of what is on its way out.
 * @throws TransportError where the server cannot be reached
 */
export function sendPicture(
  address: URL,
  picture: Blob,
  headers: Readonly<Record<string, string>>,
  progress: (share: number) => void,
): Promise<{ readonly status: number; readonly answer: unknown }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total));
    request.addEventListener('load', () => resolve({ status: request.status, answer: request.response as unknown }));
    for (const end of ['error', 'abort', 'timeout']) request.addEventListener(end, () => reject(new TransportError('network', end)));
    request.send(picture);
  });
}
