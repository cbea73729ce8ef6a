/** One line of a text; `text` undefined when it is longer than allowed. */
export interface Line {
  /** 1 for the first. */
  readonly number: number;
  readonly text: string | undefined;
}

/** Lines of a text that comes in pieces, without their ends; never holds more than one line of `maxLength` characters. */
export async function* readLines(chunks: AsyncIterable<string>, maxLength: number): AsyncGenerator<Line> {
  let number = 0;
  let parts: string[] = [];
  let length = 0;
  const add = (part: string) => {
    length += part.length;
    if (length <= maxLength) parts.push(part);
    else parts = [];
  };
  const take = (): Line => {
    number += 1;
    const line = { number, text: length > maxLength ? undefined : parts.join('').replace(/\r$/, '') };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      add(chunk.slice(start, end));
      yield take();
      start = end + 1;
    }
    add(chunk.slice(start));
  }
  if (length > 0) yield take();
}
