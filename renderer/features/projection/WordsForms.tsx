import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ChosenSlide } from '../../../shared/domain';
import { useText } from '../../locales';

/** Slides made of words that are typed: a message, and a countdown with its title. They are prepared, not shown at once. */
export function WordsForms({ onPrepare }: { readonly onPrepare: (slide: ChosenSlide) => void }) {
  const t = useText();
  const [message, setMessage] = useState('');
  const [title, setTitle] = useState(t('projection.countdownTitle'));
  const [minutes, setMinutes] = useState(10);
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (message.trim() !== '') onPrepare({ kind: 'message', text: message.trim() });
        }}
      >
        <Group align="flex-end" wrap="nowrap" gap="xs">
          <TextInput
            label={t('projection.message')}
            style={{ flex: 1 }}
            value={message}
            onChange={(event) => {
              setMessage(event.currentTarget.value);
            }}
          />
          <Button type="submit" variant="default">
            {t('projection.prepare')}
          </Button>
        </Group>
      </form>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onPrepare({ kind: 'countdown', title: title.trim(), time: { minutes } });
        }}
      >
        <Group align="flex-end" wrap="nowrap" gap="xs">
          <TextInput
            label={t('slide.countdown')}
            style={{ flex: 1 }}
            value={title}
            onChange={(event) => {
              setTitle(event.currentTarget.value);
            }}
          />
          <NumberInput
            label={t('projection.minutes')}
            w={78}
            min={1}
            max={1440}
            allowDecimal={false}
            value={minutes}
            onChange={(value) => {
              setMinutes(Math.max(1, Number(value) || 1));
            }}
          />
          <Button type="submit" variant="default">
            {t('projection.prepare')}
          </Button>
        </Group>
      </form>
    </>
  );
}
