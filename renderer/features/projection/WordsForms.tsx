import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import type { ChosenSlide } from '../../../shared/domain';
import { useText } from '../../locales';
import { useCommandForm } from '../../ui';

/** Slides made of words that are typed: a message, and a countdown with its title. They are prepared, not shown at once. */
export function WordsForms({ onPrepare }: { readonly onPrepare: (slide: ChosenSlide) => void }) {
  return (
    <>
      <MessageForm onPrepare={onPrepare} />
      <CountdownForm onPrepare={onPrepare} />
    </>
  );
}

interface WordsProps {
  readonly onPrepare: (slide: ChosenSlide) => void;
}

function MessageForm({ onPrepare }: WordsProps) {
  const t = useText();
  const slideOf = (text: string) => ({ kind: 'message', text: text.trim() }) as const;
  const { form, save, words } = useCommandForm({
    defaultValues: { text: '' },
    required: ['text'],
    command: ({ text }) => ({ type: 'projection.show', slide: slideOf(text) }),
    onValid: ({ text }) => {
      onPrepare(slideOf(text));
    },
  });
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Group align="flex-end" wrap="nowrap" gap="xs">
        <TextInput
          label={t('projection.message')}
          style={{ flex: 1 }}
          {...form.register('text')}
          error={words('text')}
        />
        <Button type="submit" variant="default">
          {t('projection.prepare')}
        </Button>
      </Group>
    </form>
  );
}

function CountdownForm({ onPrepare }: WordsProps) {
  const t = useText();
  const slideOf = (title: string, minutes: number) =>
    ({ kind: 'countdown', title: title.trim(), time: { minutes } }) as const;
  const { form, save, words } = useCommandForm({
    defaultValues: { title: t('projection.countdownTitle'), minutes: 10 },
    command: ({ title, minutes }) => ({ type: 'projection.show', slide: slideOf(title, minutes) }),
    onValid: ({ title, minutes }) => {
      onPrepare(slideOf(title, minutes));
    },
  });
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Group align="flex-end" wrap="nowrap" gap="xs">
        <TextInput
          label={t('slide.countdown')}
          style={{ flex: 1 }}
          {...form.register('title')}
          error={words('title')}
        />
        <Controller
          control={form.control}
          name="minutes"
          render={({ field: { onChange, ...field } }) => (
            <NumberInput
              label={t('projection.minutes')}
              w={78}
              min={1}
              max={1440}
              allowDecimal={false}
              error={words('minutes')}
              onChange={(value) => {
                onChange(Math.max(1, Number(value) || 1));
              }}
              {...field}
            />
          )}
        />
        <Button type="submit" variant="default">
          {t('projection.prepare')}
        </Button>
      </Group>
    </form>
  );
}
