/** @throws where a text is not well-formed XML: tags that do not close in order, stray marks, unknown entities. */
export function checkWellFormed(xml: string): void {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^>]*\?>/, '').replace(/<!\[CDATA\[[^]*?\]\]>/g, '');
  let end = 0;
  for (const match of body.matchAll(
    /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g,
  )) {
    checkText(body.slice(end, match.index));
    end = match.index + match[0].length;
    const [, slash, name = '', attributes = '', selfClosing] = match;
    checkText(attributes.replaceAll(/["'=]/g, ''));
    if (slash === '/') {
      const last = open.pop();
      if (last !== name) throw new Error(`</${name}> closes <${String(last)}>`);
    } else if (selfClosing !== '/') open.push(name);
  }
  checkText(body.slice(end));
  if (end === 0 || open.length > 0) throw new Error(`not closed: ${open.join(', ')}`);
}

function checkText(text: string): void {
  const stray = /[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)|[\u0000-\u0008\u000b\u000c\u000e-\u001f]/i.exec(
    text,
  );
  if (stray !== null) throw new Error(`stray ${JSON.stringify(text.slice(stray.index, stray.index + 40))}`);
}
