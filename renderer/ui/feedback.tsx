import { Button, Group, Modal, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactNode } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { Refusal } from '../../shared/domain';
import { refusalText, useText } from '../locales';
import type { Key, Text as Translate } from '../locales';

/** Tells that something was refused: what happened, what is safe, what to do. */
export function tellRefusal(t: Translate, refusal: Refusal): void {
  tellTrouble(t, t('feedback.notDone'), refusalText(t, refusal));
}

/** Tells that a screen failed at something that nobody foresaw. */
export function tellFailure(t: Translate): void {
  tellTrouble(t, t('feedback.failed'), t('feedback.failedText'));
}

function tellTrouble(t: Translate, title: string, message: string): void {
  notifications.show({
    color: 'red',
    icon: <IconAlertTriangle size={18} />,
    title,
    message,
    closeButtonProps: { 'aria-label': t('feedback.close') },
    autoClose: 9000,
    role: 'alert',
  });
}

/** Tells that something was done, and what can be done with it: the way back, where there is one. */
export function tellDone(
  t: Translate,
  message: string,
  then?: { readonly label: string; readonly act: () => void },
): void {
  const id = notifications.show({
    color: 'green',
    icon: <IconCheck size={18} />,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        {then !== undefined && (
          <Button
            size="compact-sm"
            variant="light"
            style={{ flexShrink: 0 }}
            onClick={() => {
              notifications.hide(id);
              then.act();
            }}
          >
            {then.label}
          </Button>
        )}
      </Group>
    ),
    closeButtonProps: { 'aria-label': t('feedback.close') },
    autoClose: 6000,
  });
}

/** Tells where a file lies, with what can be done with it. It stays longer than a word, and goes as soon as something is chosen. */
export function tellFile(
  t: Translate,
  path: string,
  acts: readonly { readonly key: Key; readonly act: () => void }[],
): void {
  const id = notifications.show({
    color: 'green',
    icon: <IconCheck size={18} />,
    message: (
      <Stack gap={6}>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t('file.saved', { path })}
        </Text>
        <Group gap="xs">
          {acts.map(({ key, act }) => (
            <Button
              key={key}
              size="compact-sm"
              variant="light"
              onClick={() => {
                notifications.hide(id);
                act();
              }}
            >
              {t(key)}
            </Button>
          ))}
        </Group>
      </Stack>
    ),
    closeButtonProps: { 'aria-label': t('feedback.close') },
    autoClose: 12_000,
  });
}

/** What a screen says while it has nothing to show: why, and the next sensible act. */
export function EmptyState({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  return (
    <Stack align="center" gap="xs" py={64}>
      <Title order={2} size="lg">
        {title}
      </Title>
      <Text c="dimmed" ta="center" maw={520}>
        {text}
      </Text>
      <Group mt="sm">{children}</Group>
    </Stack>
  );
}

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly act: string;
  /** Where given, a text is asked for (a reason) and handed to `onAct`. */
  readonly asks?: string;
  readonly onAct: (answer: string) => void;
  /** Whether what will happen can be done again: then Enter does it. */
  readonly isReversible?: boolean;
}

/** As long as a line of the record may be. */
const longestAnswer = 500;
const answerSchema = z.object({ answer: z.string().trim().max(longestAnswer) });

/** The one dialog for acts that cannot be taken back: asks in the words of what will happen. */
export function QuestionDialog({
  question,
  onClose,
}: {
  readonly question: Question | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { register, handleSubmit, reset, control, formState } = useForm({
    defaultValues: { answer: '' },
    resolver: zodResolver(answerSchema),
  });
  const isAnswered = useWatch({ control, name: 'answer' }).trim() !== '' || question?.asks === undefined;
  const close = () => {
    reset();
    onClose();
  };
  return (
    <Modal
      opened={question !== null}
      onClose={close}
      title={question?.title}
      centered
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
    >
      {question !== null && (
        <form
          onSubmit={(event) =>
            void handleSubmit(({ answer }) => {
              if (!isAnswered) return;
              question.onAct(answer);
              close();
            })(event)
          }
          noValidate
        >
          <Text mb="md">{question.text}</Text>
          {question.asks !== undefined && (
            <TextInput
              data-autofocus
              label={question.asks}
              {...register('answer')}
              error={formState.errors.answer === undefined ? undefined : t('form.tooLong', { most: longestAnswer })}
              mb="md"
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('feedback.back')}
            </Button>
            <Button
              type="submit"
              disabled={!isAnswered}
              {...(question.isReversible === true
                ? { 'data-autofocus': question.asks === undefined }
                : { color: 'red' })}
            >
              {question.act}
            </Button>
          </Group>
        </form>
      )}
    </Modal>
  );
}
