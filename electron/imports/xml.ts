import { SaxesParser } from 'saxes';
import { decodeText } from './text-encoding';

/** The attributes of an element, by their names without prefix. */
export type XmlAttributes = ReadonlyMap<string, string>;

export interface XmlHandlers {
  readonly open?: (name: string, attributes: XmlAttributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** A name without the prefix of its namespace: programs write `x:row` and `row` for one thing. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * Reads an XML part from front to back. Quotes of both kinds, prefixes, entities and CDATA are the parser's affair.
 * @throws Error where it is not well-formed.
 */
export function walkXml(bytes: Uint8Array, { open, text, close }: XmlHandlers): void {
  const parser = new SaxesParser();
  if (open !== undefined) {
    parser.on('opentag', ({ name, attributes }) => {
      open(localName(name), new Map(Object.entries(attributes).map(([key, value]) => [localName(key), value])));
    });
  }
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close !== undefined) {
    parser.on('closetag', ({ name }) => {
      close(localName(name));
    });
  }
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(decodeText(bytes)).close();
}

/** `1` and `true` both say yes in XML. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
