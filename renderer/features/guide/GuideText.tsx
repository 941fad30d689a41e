import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { Code, Image, List, Text } from '@mantine/core';
import type { Token, Tokens } from 'marked';
import { guidePicture } from './guide';

function inlines(tokens: readonly Token[] | undefined): ReactNode {
  return tokens?.map((token, index) => <Fragment key={index}>{inline(token)}</Fragment>);
}

/** What stands in a line. Links lead nowhere: the program opens no pages of others. */
function inline(token: Token): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong>{inlines((token as Tokens.Strong).tokens)}</strong>;
    case 'em':
      return <em>{inlines((token as Tokens.Em).tokens)}</em>;
    case 'codespan':
      return <Code>{(token as Tokens.Codespan).text}</Code>;
    case 'br':
      return <br />;
    case 'image': {
      const { href, text } = token as Tokens.Image;
      const address = guidePicture(href);
      return address === null ? text : <Image className="guide-picture" src={address} alt={text} loading="lazy" />;
    }
    case 'html':
      return null;
    default: {
      const { tokens } = token as { readonly tokens?: readonly Token[] };
      return tokens === undefined ? ('text' in token ? String(token.text) : null) : inlines(tokens);
    }
  }
}

/** A block of the guide, drawn from its tokens: what it does not know it shows as words, and raw HTML not at all. */
export function GuideText({ token }: { readonly token: Token }) {
  switch (token.type) {
    case 'list': {
      const { ordered, start, items } = token as Tokens.List;
      return (
        <List
          type={ordered ? 'ordered' : 'unordered'}
          {...(ordered && start !== '' && { start })}
          spacing={6}
          withPadding
        >
          {items.map((item, index) => (
            <List.Item key={index}>
              {item.tokens.map((part, at) => (
                <GuideText key={at} token={part} />
              ))}
            </List.Item>
          ))}
        </List>
      );
    }
    case 'paragraph':
      return (
        <Text component="div" my={6}>
          {inlines((token as Tokens.Paragraph).tokens)}
        </Text>
      );
    case 'space':
    case 'html':
      return null;
    default:
      return <>{inline(token)}</>;
  }
}
