import { Anchor, Box, Drawer, Group, NavLink, ScrollArea, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../locales';
import { guide } from './guide';
import { findInGuide } from './guide-text';
import { GuideText } from './GuideText';
import './guide.css';

function headingOrder(depth: number): 2 | 3 | 4 {
  return depth === 1 ? 2 : depth === 2 ? 3 : 4;
}

/** The user guide beside the work: contents and search on the left, the text with its pictures on the right (UX-5). */
export function GuideDrawer({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const [query, setQuery] = useState('');
  const found = useMemo(() => findInGuide(guide, query), [query]);
  const [marked, setMarked] = useState<string | null>(null);
  const text = useRef<HTMLDivElement>(null);
  const isSearching = query.trim() !== '';

  useEffect(() => {
    if (marked !== null) document.getElementById(marked)?.scrollIntoView({ block: 'start' });
  }, [marked]);

  function jump(id: string) {
    // The same place again is a wish to be led there again.
    if (marked === id) document.getElementById(id)?.scrollIntoView({ block: 'start' });
    setMarked(id);
    text.current?.focus({ preventScroll: true });
  }

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(1080px, 94vw)"
      title={t('manual.title')}
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
      classNames={{ content: 'guide-drawer', body: 'guide-body' }}
      // Above whatever dialog is open: it explains that, too.
      zIndex={320}
    >
      <Stack className="guide-contents" gap="xs">
        <TextInput
          data-autofocus
          type="search"
          aria-label={t('manual.search')}
          placeholder={t('manual.search')}
          leftSection={<IconSearch size={16} />}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key === 'Enter' && first !== undefined) jump(first.id);
          }}
        />
        {isSearching && (
          <Text size="sm" c="dimmed" role="status">
            {t(found.length === 0 ? 'manual.nothing' : 'manual.found', { count: found.length })}
          </Text>
        )}
        <ScrollArea flex={1} type="auto" scrollbarSize={6}>
          <nav aria-label={t(isSearching ? 'manual.findings' : 'manual.contents')}>
            {isSearching
              ? found.map(({ part, id, excerpt }) => (
                  <NavLink
                    key={id}
                    component="button"
                    active={id === marked}
                    label={part.title}
                    description={excerpt}
                    onClick={() => {
                      jump(id);
                    }}
                  />
                ))
              : guide
                  .filter(({ depth }) => depth > 1)
                  .map(({ id, title, depth }) => (
                    <NavLink
                      key={id}
                      component="button"
                      active={id === marked}
                      label={title}
                      pl={depth > 2 ? 'xl' : 'sm'}
                      onClick={() => {
                        jump(id);
                      }}
                    />
                  ))}
          </nav>
        </ScrollArea>
        <Group gap={6}>
          {isSearching && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => {
                setQuery('');
              }}
            >
              {t('manual.backToContents')}
            </Anchor>
          )}
        </Group>
      </Stack>
      <Box ref={text} className="guide-text" tabIndex={0} role="region" aria-label={t('manual.title')} lang="id">
        {guide.map(({ id, title, depth, blocks }) => (
          <section key={id}>
            <Title id={id} order={headingOrder(depth)} className="guide-place" data-marked={id === marked || undefined}>
              {title}
            </Title>
            {blocks.map((block) => (
              <div key={block.id} id={block.id} className="guide-place" data-marked={block.id === marked || undefined}>
                <GuideText token={block.token} />
              </div>
            ))}
          </section>
        ))}
      </Box>
    </Drawer>
  );
}
