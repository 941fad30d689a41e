import { Button, Group, Modal, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { NotificationData } from '@mantine/notifications';
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

/** What was told last without a way back: the next message takes its place, so that the line of messages stays one line. */
let lastWord: string | null = null;

function tell(
  message: Pick<NotificationData, 'id' | 'color' | 'icon' | 'message' | 'autoClose' | 'role'>,
  t: Translate,
): string {
  if (lastWord !== null) notifications.hide(lastWord);
  lastWord = null;
  return notifications.show({ ...message, closeButtonProps: { 'aria-label': t('feedback.close') } });
}

/** Trouble stays until it was read: nothing takes its place. The same trouble stands there once. */
function tellTrouble(t: Translate, title: string, message: string): void {
  tell(
    {
      id: `${title} ${message}`,
      color: 'red',
      icon: <IconAlertTriangle size={18} />,
      message: (
        <Text size="sm">
          <strong>{title}.</strong> {message}
        </Text>
      ),
      autoClose: 9000,
      role: 'alert',
    },
    t,
  );
}

interface Way {
  readonly label: string;
  readonly act: () => void;
}

/** Something done, in a line, with what can be done about it. */
function tellWithWays(t: Translate, words: string, ways: readonly Way[], autoClose: number): void {
  const id = tell(
    {
      color: 'green',
      icon: <IconCheck size={18} />,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {words}
          </Text>
          <Group gap="xs" wrap="nowrap" style={{ flexShrink: 0 }}>
            {ways.map(({ label, act }) => (
              <Button
                key={label}
                size="compact-sm"
                variant="light"
                onClick={() => {
                  notifications.hide(id);
                  act();
                }}
              >
                {label}
              </Button>
            ))}
          </Group>
        </Group>
      ),
      autoClose,
    },
    t,
  );
  // Whoever may still want to take it back keeps the button for its time.
  if (ways.length === 0) lastWord = id;
}

/** Tells that something was done, and what can be done with it: the way back, where there is one. */
export function tellDone(t: Translate, message: string, then?: Way): void {
  tellWithWays(t, message, then === undefined ? [] : [then], 6000);
}

/** Tells where a file lies, with what can be done with it. It stays longer than a word, and goes as soon as something is chosen. */
export function tellFile(
  t: Translate,
  path: string,
  acts: readonly { readonly key: Key; readonly act: () => void }[],
): void {
  const ways = acts.map(({ key, act }) => ({ label: t(key), act }));
  tellWithWays(t, t('file.saved', { path }), ways, 12_000);
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
