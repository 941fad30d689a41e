import { Alert, List, Loader, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { DocumentSubject, PaperFinding } from '../../../shared/domain';
import type { PaperCheck } from '../../../shared/contract';
import { isCalendarDate } from '../../../shared/text';
import { useReplica } from '../../client';
import { refusalText, useText } from '../../locales';
import { useAsk } from '../../ui';

interface CheckAnswer {
  readonly day: string;
  readonly check?: PaperCheck;
  /** Why the paper cannot be issued on that day at all. */
  readonly words?: string;
}

/**
 * What the host says of the paper as it would be on that day: asked again when the day or the record is another – one question at a time,
 * however often the record changes meanwhile.
 */
export function useCheck(subject: DocumentSubject, signedOn: string): CheckAnswer | undefined {
  const t = useText();
  const { ask } = useAsk();
  const seq = useReplica((view) => view.seq);
  const wanted = JSON.stringify(subject);
  const [answer, setAnswer] = useState<CheckAnswer>();
  const latest = useRef({ subject, signedOn });
  const work = useRef({ isAsking: false, isStale: false, isGone: false });
  useEffect(() => {
    latest.current = { subject, signedOn };
    const current = work.current;
    current.isStale = true;
    async function askUntilFresh() {
      current.isAsking = true;
      while (current.isStale && !current.isGone) {
        current.isStale = false;
        const asked = latest.current;
        if (!isCalendarDate(asked.signedOn)) break;
        let words: string | undefined;
        const check = await ask('documents.check', asked, (refusal) => {
          words = refusalText(t, refusal);
        });
        if (current.isGone) break;
        setAnswer({
          day: asked.signedOn,
          ...(check === undefined ? {} : { check }),
          ...(words === undefined ? {} : { words }),
        });
      }
      current.isAsking = false;
    }
    if (!current.isAsking) void askUntilFresh();
    // The subject itself, however often it is written down anew.
  }, [ask, t, wanted, signedOn, seq]);
  useEffect(() => {
    const current = work.current;
    current.isGone = false;
    return () => {
      current.isGone = true;
    };
  }, []);
  return answer?.day === signedOn ? answer : undefined;
}

function Findings({ findings, isError }: { readonly findings: readonly PaperFinding[]; readonly isError: boolean }) {
  const t = useText();
  if (findings.length === 0) return null;
  return (
    <Alert color={isError ? 'red' : 'orange'} title={t(isError ? 'paper.errors' : 'paper.warnings')}>
      <List size="sm">
        {findings.map(({ code, params }) => (
          <List.Item key={`${code} ${JSON.stringify(params)}`}>{t(`paper.finding.${code}`, params)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

/** What was found, the number that the paper will get, and the field for the reason where something has to be accepted. */
export function CheckResult({
  answer,
  reason,
}: {
  readonly answer: CheckAnswer | undefined;
  /** The field's registration, and what is wrong with it. */
  readonly reason: object;
}) {
  const t = useText();
  if (answer === undefined) return <Loader size="sm" role="status" aria-label={t('paper.checking')} />;
  const { check } = answer;
  if (check === undefined) return null;
  const errors = check.findings.filter(({ isError }) => isError);
  const warnings = check.findings.filter(({ isError }) => !isError);
  return (
    <Stack gap="xs">
      <div role="status">
        <Text>{t('paper.willBe', { number: check.number })}</Text>
        {check.replaces !== null && (
          <Text size="sm" c="dimmed">
            {t('paper.willReplace', { number: check.replaces })}
          </Text>
        )}
        {check.findings.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('paper.nothingFound')}
          </Text>
        )}
      </div>
      <Findings findings={errors} isError />
      <Findings findings={warnings} isError={false} />
      {warnings.length > 0 && errors.length === 0 && (
        <Textarea label={t('paper.reason')} autosize minRows={2} {...reason} />
      )}
    </Stack>
  );
}
