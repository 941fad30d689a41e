import { Anchor, Button, Card, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconDeviceProjector } from '@tabler/icons-react';
import { useState } from 'react';
import { pollsInOrder, projectorView } from '../../../shared/domain';
import type { Slide } from '../../../shared/domain';
import { transport, useAssembly, useProgram } from '../../client';
import { useText } from '../../locales';
import { SlideContent } from '../../projector/SlideContent';
import '../../projector/slides.css';
import { Page, tellRefusal, useAct } from '../../ui';

/** What the hall sees, chosen by the operator: follows the meeting by itself, or shows one thing until told otherwise (PRJ-2, PRJ-3). */
export function ProjectionPage() {
  const t = useText();
  const state = useAssembly();
  const { status } = useProgram();
  const act = useAct();
  const [message, setMessage] = useState('');
  const [address, setAddress] = useState<string | null>(null);
  const view = projectorView(state);
  const poll = pollsInOrder(state).at(-1);
  const { slide, isBlack, theme } = state.projection;

  async function open() {
    const reply = await transport.call('projector.open', {});
    if (!reply.ok) tellRefusal(t, reply.refusal);
    else setAddress(reply.value.address);
  }

  const choices: readonly { readonly label: string; readonly slide: Slide }[] = [
    { label: t('slide.follow'), slide: { kind: 'follow' } },
    { label: t('slide.welcome'), slide: { kind: 'welcome' } },
    { label: t('slide.agenda'), slide: { kind: 'agenda' } },
    { label: t('slide.quorum'), slide: { kind: 'quorum' } },
    ...(poll === undefined
      ? []
      : [
          { label: t('slide.poll'), slide: { kind: 'poll', pollId: poll.id } as const },
          { label: t('slide.result'), slide: { kind: 'result', pollId: poll.id } as const },
        ]),
  ];
  return (
    <Page
      title={t('room.projection')}
      actions={
        <Button leftSection={<IconDeviceProjector size={16} />} onClick={() => void open()}>
          {t('projection.open')}
        </Button>
      }
    >
      {address !== null && (
        <Card withBorder>
          <Text size="sm">{t('projection.address')}</Text>
          <Anchor href={address} target="_blank" data-testid="projector-address">
            {address}
          </Anchor>
        </Card>
      )}
      <Group align="flex-start" wrap="nowrap">
        <Stack w={300} miw={300} gap="xs">
          <Button
            color={isBlack ? 'orange' : 'dark'}
            onClick={() => void act({ type: 'projection.setBlack', isBlack: !isBlack })}
            aria-pressed={isBlack}
          >
            {t(isBlack ? 'projection.unblack' : 'projection.black')} (F9)
          </Button>
          <SimpleGrid cols={2} spacing="xs">
            {choices.map((choice) => (
              <Button
                key={choice.slide.kind}
                px="xs"
                variant={!isBlack && slide.kind === choice.slide.kind ? 'filled' : 'default'}
                aria-pressed={!isBlack && slide.kind === choice.slide.kind}
                onClick={() => void act({ type: 'projection.show', slide: choice.slide })}
              >
                {choice.label}
              </Button>
            ))}
          </SimpleGrid>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (message.trim() !== '')
                void act({ type: 'projection.show', slide: { kind: 'message', text: message.trim() } });
            }}
          >
            <TextInput
              label={t('projection.message')}
              value={message}
              onChange={(event) => {
                setMessage(event.currentTarget.value);
              }}
            />
            <Button type="submit" variant="default" mt="xs" fullWidth>
              {t('projection.showMessage')}
            </Button>
          </form>
          <Button
            variant="subtle"
            onClick={() => void act({ type: 'projection.setTheme', theme: theme === 'dark' ? 'light' : 'dark' })}
          >
            {t(theme === 'dark' ? 'projection.light' : 'projection.dark')}
          </Button>
          <Text size="sm" c="dimmed">
            {t(status.hasWindows ? 'projection.windowHelp' : 'projection.browserHelp')}
          </Text>
        </Stack>
        <div style={{ flex: 1, minWidth: 0 }}>
          <Text size="sm" c="dimmed" mb={4}>
            {t('projection.preview')}
          </Text>
          <div className="slide-frame">
            <SlideContent view={view} clockOffset={0} />
          </div>
        </div>
      </Group>
    </Page>
  );
}
