import sax, { type Tag } from 'sax';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../import-limits.ts';
import type { XmlElement } from './xml-element.ts';

/** An element asked for, at its end tag. */
export interface XmlFound {
  readonly element: XmlElement;
  /** The asked-for element it lies in; at this moment that one holds only what stands before. */
  readonly within: XmlElement | undefined;
  /** Why its content cannot be trusted: the first thing in it that is not well-formed, or its size. */
  readonly fault: XmlFault | undefined;
  /** Where it begins and ends in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export interface XmlFault {
  readonly line: number;
  readonly reason: string;
}

/** How a document ended, when it was not well-formed outside every asked-for element. */
export interface XmlReport {
  readonly faults: XmlFault[];
  /** Elements that the end of the text left open, outermost first. */
  readonly unclosed: string[];
}

export const emptyReport = (): XmlReport => ({ faults: [], unclosed: [] });

export interface XmlOptions {
  /** Named in errors. */
  readonly source: string;
  /** Elements to hand out; one inside another is handed out before it and is no child of it. */
  readonly names: ReadonlySet<string>;
  readonly limits: Pick<ImportLimits, 'maxDepth' | 'maxItemLength'>;
  /** Filled while reading. */
  readonly report: XmlReport;
}

/** Attributes of one tag; no document of ours has more than a handful. */
const MAX_ATTRIBUTES = 256;
/** Faults outside items that are worth telling. */
const MAX_FAULTS = 20;

interface Open {
  readonly element: XmlElement;
  readonly within: XmlElement | undefined;
  readonly start: number;
  length: number;
  fault: XmlFault | undefined;
}

/**
 * Hands out chosen elements of an XML document as they end; nothing else of it is kept, so memory does not grow with it.
 *
 * A document type declaration that declares entities is refused, which closes entity bombs and external entities alike;
 * no declaration is ever followed. What is not well-formed is a fault of the element it stands in, and reading goes on.
 * @throws {ImportError} on entity declarations and on elements nested too deep.
 */
export async function* streamElements(text: AsyncIterable<string>, options: XmlOptions): AsyncGenerator<XmlFound> {
  const reading = new ElementReading(options);
  for await (const chunk of text) {
    reading.write(chunk);
    yield* reading.take();
  }
  reading.end();
  yield* reading.take();
}

class ElementReading {
  readonly #options: XmlOptions;
  readonly #parser = new sax.SAXParser(true, { position: true });
  /** Every open element of the document that is inside an asked-for one, outermost first. */
  readonly #path: XmlElement[] = [];
  readonly #asked: Open[] = [];
  #found: XmlFound[] = [];
  /** Names of all open elements of the document. */
  readonly #names: string[] = [];
  #attributes = 0;

  constructor(options: XmlOptions) {
    this.#options = options;
    const parser = this.#parser;
    parser.ondoctype = (declaration) => this.#doctype(declaration);
    parser.onopentagstart = () => (this.#attributes = 0);
    parser.onattribute = () => this.#attribute();
    parser.onopentag = (tag) => this.#open(tag as Tag);
    parser.ontext = (text) => this.#text(text);
    parser.oncdata = (text) => this.#text(text);
    parser.onclosetag = (name) => this.#close(name);
    parser.onerror = (error) => this.#fault(error);
  }

  write(chunk: string): void {
    this.#parser.write(chunk);
  }

  end(): void {
    const unfinished = this.#asked.splice(0);
    const end = this.#parser.position;
    this.#options.report.unclosed.push(...this.#names);
    this.#parser.close();
    for (const { element, within, fault, start } of unfinished.reverse()) {
      const cut = { line: element.line, reason: 'the file ends inside it' };
      this.#found.push({ element, within, fault: fault ?? cut, start, end });
    }
  }

  take(): XmlFound[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  get #line(): number {
    return this.#parser.line + 1;
  }

  #doctype(declaration: string): void {
    if (/<!ENTITY/i.test(declaration)) {
      throw new ImportError(
        `${this.#options.source} declares XML entities (line ${this.#line}), which are refused: they can blow up memory or read other files.`,
      );
    }
  }

  #attribute(): void {
    this.#attributes += 1;
    if (this.#attributes > MAX_ATTRIBUTES) {
      throw new ImportError(
        `${this.#options.source} has more than ${MAX_ATTRIBUTES} attributes in one tag (line ${this.#line}).`,
      );
    }
  }

  #open(tag: Tag): void {
    this.#names.push(tag.name);
    if (this.#names.length > this.#options.limits.maxDepth) {
      throw new ImportError(
        `${this.#options.source} nests elements deeper than ${this.#options.limits.maxDepth} (line ${this.#line}).`,
      );
    }
    const asked = this.#options.names.has(tag.name);
    if (!asked && this.#asked.length === 0) return;
    const element: XmlElement = {
      name: tag.name,
      attributes: tag.attributes,
      children: [],
      text: '',
      line: this.#line,
    };
    if (asked) {
      const start = this.#parser.startTagPosition - 1;
      this.#asked.push({ element, within: this.#asked.at(-1)?.element, start, length: 0, fault: undefined });
    } else if (this.#count(tag.name.length + 1)) {
      this.#path.at(-1)?.children.push(element);
    }
    this.#path.push(element);
  }

  #text(text: string): void {
    const element = this.#path.at(-1);
    if (element && this.#count(text.length)) element.text += text;
  }

  /** Adds to the size of the innermost asked-for element; false once that is too large, so that it stops growing. */
  #count(length: number): boolean {
    const asked = this.#asked.at(-1);
    if (!asked) return false;
    asked.length += length;
    if (asked.length <= this.#options.limits.maxItemLength) return true;
    asked.fault ??= {
      line: asked.element.line,
      reason: `it is longer than ${this.#options.limits.maxItemLength} characters`,
    };
    return false;
  }

  #close(name: string): void {
    this.#names.pop();
    const element = this.#path.at(-1);
    if (element?.name !== name) return;
    this.#path.pop();
    const asked = this.#asked.at(-1);
    if (asked?.element !== element) return;
    this.#asked.pop();
    const { within, fault, start } = asked;
    this.#found.push({ element, within, fault, start, end: this.#parser.position });
  }

  #fault(error: Error): void {
    // The parser goes on filling such a buffer: a declaration or a tag of any size would be held whole.
    if (error.message.startsWith('Max buffer length exceeded')) {
      throw new ImportError(
        `${this.#options.source} has a comment, tag or declaration that is too long (line ${this.#line}).`,
      );
    }
    const fault = { line: this.#line, reason: reasonOf(error) };
    const asked = this.#asked.at(-1);
    if (asked) asked.fault ??= fault;
    else if (this.#options.report.faults.length < MAX_FAULTS) this.#options.report.faults.push(fault);
    this.#parser.resume();
  }
}

/** The parser's first line says what; the ones after repeat the place. */
function reasonOf(error: Error): string {
  return `not well-formed XML: ${(error.message.split('\n')[0] ?? '').toLowerCase()}`;
}
