/** An element of an XML document, to be written. */
export interface XmlPart {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlChild[];
}

type XmlChild = XmlPart | string | undefined;
/** Those without a value are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

export function xml(name: string, attributes: Attributes = {}, ...children: readonly XmlChild[]): XmlPart {
  return { name, attributes, children };
}

/** An element of text; none where there is no text. */
export function xmlText(name: string, text: string | undefined, attributes: Attributes = {}): XmlPart | undefined {
  return text === undefined || text === '' ? undefined : xml(name, attributes, text);
}

/**
 * A whole document, well-formed whatever its texts hold. Libraries that write feeds put texts into CDATA, with the controls
 * and halves of characters that XML has no way to say, and spaces around addresses.
 */
export function writeXml(root: XmlPart): string {
  const parts = ['<?xml version="1.0" encoding="utf-8"?>\n'];
  write(root, parts);
  parts.push('\n');
  return parts.join('');
}

function write({ name, attributes, children }: XmlPart, parts: string[]): void {
  parts.push('<', name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) parts.push(' ', attribute, '="', escapeXml(String(value)), '"');
  }
  const there = children.filter((child) => child !== undefined);
  if (there.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  // An element of elements is easier to read with each on its line; where there is text, space would be part of it.
  const isList = there.every((child) => typeof child !== 'string');
  for (const child of there) {
    if (typeof child === 'string') parts.push(escapeXml(child));
    else {
      if (isList) parts.push('\n');
      write(child, parts);
    }
  }
  if (isList) parts.push('\n');
  parts.push('</', name, '>');
}

/** What XML 1.0 has no way to say: most controls, lone surrogates, U+FFFE and U+FFFF. */
const UNSPEAKABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Readers would make a newline of it, and of all three a space within attributes.
  '\r': '&#13;',
};

function escapeXml(text: string): string {
  return text.replace(UNSPEAKABLE, '').replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? character);
}
