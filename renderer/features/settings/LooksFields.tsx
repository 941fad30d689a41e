import { Group, SegmentedControl, Text } from '@mantine/core';
import type { Preferences } from '../../../shared/contract';
import { keepPreferences, useProgram } from '../../client';
import { useText } from '../../locales';
import { tellRefusal } from '../../ui';

/** How the program looks on this computer: language, theme, size of text. */
export function LooksFields() {
  const t = useText();
  const { status, takePreferences } = useProgram();
  const { preferences } = status;
  const change = (part: Partial<Preferences>) => {
    void keepPreferences(status, { ...preferences, ...part }).then((reply) => {
      if (reply.ok) takePreferences(reply.value);
      else tellRefusal(t, reply.refusal);
    });
  };
  return (
    <>
      <Group>
        <Text w={120}>{t('settings.language')}</Text>
        <SegmentedControl
          aria-label={t('settings.language')}
          value={preferences.language}
          onChange={(language) => {
            change({ language: language as Preferences['language'] });
          }}
          data={[
            { value: 'id', label: 'Bahasa Indonesia' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Group>
      <Group>
        <Text w={120}>{t('settings.theme')}</Text>
        <SegmentedControl
          aria-label={t('settings.theme')}
          value={preferences.theme}
          onChange={(theme) => {
            change({ theme: theme as Preferences['theme'] });
          }}
          data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`theme.${value}`) }))}
        />
      </Group>
      <Group>
        <Text w={120}>{t('settings.textSize')}</Text>
        <SegmentedControl
          aria-label={t('settings.textSize')}
          value={preferences.textSize}
          onChange={(textSize) => {
            change({ textSize: textSize as Preferences['textSize'] });
          }}
          data={(['normal', 'large'] as const).map((value) => ({ value, label: t(`textSize.${value}`) }))}
        />
      </Group>
    </>
  );
}
