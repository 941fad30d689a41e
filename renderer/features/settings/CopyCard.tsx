import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { isInBrowser } from '../../client';
import { useText } from '../../locales';
import { ActButton, tellDone, useActs, useAsk, useBackupWords } from '../../ui';

/** The second copy on a stick or in a folder: chosen once, then made with every backup, and told in words (DAT-2). */
export function CopyCard() {
  const t = useText();
  const { copy } = useBackupWords();
  const { ask, asking } = useAsk();
  const isBusy = asking !== null;

  async function choose() {
    const made = await ask('copies.choose', {});
    if (made != null) tellDone(t, t('copy.made', { path: made.path }));
  }

  async function make() {
    const made = await ask('copies.make', {});
    if (made !== undefined) tellDone(t, t('copy.made', { path: made.path }));
  }

  // Whoever asks for a copy before a place was chosen is asked for the place.
  const copyNow = () => void (copy === null ? choose() : make());
  useActs({ 'copy.make': copyNow });
  const canChoose = !isInBrowser;
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Text fw={600}>{t('copy.title')}</Text>
        <Text size="sm" c="dimmed">
          {t('copy.help')}
        </Text>
        {copy === null ? (
          !canChoose && <Text size="sm">{t('copy.chooseAtHost')}</Text>
        ) : (
          <>
            {copy.fault !== null && <Text c="red">{copy.fault}</Text>}
            <Text size="sm">{copy.since}</Text>
          </>
        )}
        <Group>
          {(copy !== null || canChoose) && (
            <ActButton
              act="copy.make"
              variant="default"
              loading={isBusy}
              {...(copy === null && { children: t('copy.choose') })}
              onClick={copyNow}
            />
          )}
          {copy !== null && canChoose && (
            <Button variant="subtle" disabled={isBusy} onClick={() => void choose()}>
              {t('copy.chooseOther')}
            </Button>
          )}
          {copy !== null && (
            <Button variant="subtle" disabled={isBusy} onClick={() => void ask('copies.forget', {})}>
              {t('copy.forget')}
            </Button>
          )}
        </Group>
      </Stack>
    </Card>
  );
}
