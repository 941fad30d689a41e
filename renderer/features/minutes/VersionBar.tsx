import { Alert, Button, Code, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { finalMinutes, numberOfMinutes } from '../../../shared/domain';
import { dateOf, formatClock } from '../../../shared/text';
import { useAssembly } from '../../client';
import { dayText, useText } from '../../locales';
import { QuestionDialog, useAct } from '../../ui';
import type { Question } from '../../ui';
import { CompareDialog } from './CompareDialog';
import { allSent } from './texts-open';

/** What is done with the minutes as a whole: finalised, reopened with a reason, compared (MIN-4). */
export function VersionActs() {
  const t = useText();
  const act = useAct();
  const final = useAssembly(finalMinutes);
  const count = useAssembly((state) => state.minutesVersions.length);
  const [question, setQuestion] = useState<Question | null>(null);
  const [isComparing, setIsComparing] = useState(false);
  return (
    <>
      {count > 0 && (
        <Button
          variant="default"
          onClick={() => {
            setIsComparing(true);
          }}
        >
          {t('minutes.compare')}
        </Button>
      )}
      {final === null ? (
        <Button
          leftSection={<IconLock size={16} />}
          onClick={() => {
            setQuestion({
              title: t('minutes.finalise'),
              text: t('minutes.finaliseQuestion', { version: count + 1 }),
              act: t('minutes.finalise'),
              isReversible: true,
              // What is being typed belongs to the version.
              onAct: () =>
                void allSent().then(() =>
                  act({ type: 'minutes.finalise' }, t('minutes.finaliseDone', { version: count + 1 })),
                ),
            });
          }}
        >
          {t('minutes.finalise')}
        </Button>
      ) : (
        <Button
          variant="default"
          onClick={() => {
            setQuestion({
              title: t('minutes.reopen'),
              text: t('minutes.reopenQuestion', { version: final.number }),
              act: t('minutes.reopen'),
              asks: t('form.reason'),
              isReversible: true,
              onAct: (reason) => void act({ type: 'minutes.reopen', reason }, t('minutes.reopenDone')),
            });
          }}
        >
          {t('minutes.reopen')}
        </Button>
      )}
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
      {isComparing && (
        <CompareDialog
          onClose={() => {
            setIsComparing(false);
          }}
        />
      )}
    </>
  );
}

/** Says that the minutes are closed, since when, by whom, and with which digest; nothing while they are written. */
export function VersionNotice() {
  const t = useText();
  const final = useAssembly(finalMinutes);
  const number = useAssembly(numberOfMinutes);
  const last = useAssembly((state) => state.minutesVersions.at(-1) ?? null);
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  if (final !== null) {
    return (
      <Alert color="green" icon={<IconLock size={18} />} py="xs">
        <Text size="sm">
          {t('minutes.isFinal', {
            version: final.number,
            day: dayText(t, dateOf(final.finalisedAt, timeZone)),
            time: formatClock(final.finalisedAt, timeZone),
            by: final.finalisedBy,
          })}{' '}
          {number !== null && t('minutes.isNumbered', { number })}
        </Text>
        <Text size="xs" c="dimmed">
          SHA-256 <Code>{final.sha256}</Code>
        </Text>
      </Alert>
    );
  }
  if (number !== null) {
    return (
      <Alert color="yellow" icon={<IconLock size={18} />} py="xs">
        <Text size="sm">{t('minutes.isNumbered', { number })}</Text>
      </Alert>
    );
  }
  if (last?.reopened == null) return null;
  return (
    <Alert color="blue" py="xs">
      <Text size="sm">
        {t('minutes.isReopened', {
          version: last.number,
          time: formatClock(last.reopened.at, timeZone),
          by: last.reopened.by,
          reason: last.reopened.reason,
        })}
      </Text>
    </Alert>
  );
}
