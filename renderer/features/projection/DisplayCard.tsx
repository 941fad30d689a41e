import { Card, Radio, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useText } from '../../locales';
import { useAnswer, useAsk } from '../../ui';

const automatic = '';

/** Which display the projector's window fills; remembered on this computer (PRJ-1). */
export function DisplayCard() {
  const t = useText();
  const { ask } = useAsk();
  const [looks, setLooks] = useState(0);
  const [displays = [], setDisplays] = useAnswer('projector.displays', {}, { again: looks });
  useEffect(() => {
    // A cable that goes in or out takes the focus away and brings it back.
    const look = () => {
      setLooks((before) => before + 1);
    };
    window.addEventListener('focus', look);
    return () => {
      window.removeEventListener('focus', look);
    };
  }, []);
  async function choose(identity: string) {
    const after = await ask('projector.chooseDisplay', {
      identity: identity === automatic ? null : identity,
    });
    if (after !== undefined) setDisplays(after);
  }
  const others = displays.filter(({ isMain }) => !isMain);
  return (
    <Card withBorder>
      <Radio.Group
        label={t('projection.display')}
        description={t('projection.displayHelp')}
        value={others.find(({ isChosen }) => isChosen)?.identity ?? automatic}
        onChange={(identity) => void choose(identity)}
      >
        <Stack gap="xs" mt="xs">
          <Radio value={automatic} label={t('projection.displayAuto')} />
          {others.map(({ identity, name, width, height, isThere }) => (
            <Radio
              key={identity}
              value={identity}
              label={
                <>
                  {name}{' '}
                  <Text span c="dimmed" size="sm">
                    {isThere ? `${String(width)} × ${String(height)}` : t('projection.displayGone')}
                  </Text>
                </>
              }
            />
          ))}
        </Stack>
      </Radio.Group>
    </Card>
  );
}
