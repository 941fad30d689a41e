import { Button, Card, Group, Select, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { decisionsInOrder, pollsInOrder } from '../../../shared/domain';
import type { Decision, Poll, PollId } from '../../../shared/domain';
import { formatClock } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { EmptyState, FormDialog, Page, useAct } from '../../ui';

interface DecisionForm {
  title: string;
  considering: string;
  citing: string;
  noting: string;
  clauses: string;
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function isCarried(poll: Poll): boolean {
  if (poll.state.kind !== 'closed' && poll.state.kind !== 'confirmed') return false;
  const { result } = poll.state;
  return result.kind === 'acclamation' ? result.outcome === 'carried' : result.verdict.outcome === 'carried';
}

function DecisionDialog({ decision, onClose }: { readonly decision: Decision | null; readonly onClose: () => void }) {
  const t = useText();
  const state = useAssembly();
  const act = useAct();
  const carried = pollsInOrder(state).filter(isCarried);
  const [basis, setBasis] = useState<string>(
    decision === null ? (carried.at(-1)?.id ?? 'consensus') : (decision.pollId ?? 'consensus'),
  );
  const { register, handleSubmit, formState } = useForm<DecisionForm>({
    defaultValues: {
      title: decision?.title ?? '',
      considering: decision?.recitals.considering.join('\n') ?? '',
      citing: decision?.recitals.citing.join('\n') ?? '',
      noting: decision?.recitals.noting.join('\n') ?? '',
      clauses: decision?.operativeClauses.join('\n') ?? t('decision.standardClause'),
    },
  });
  const save = handleSubmit(async (form) => {
    const text = {
      title: form.title,
      recitals: { considering: lines(form.considering), citing: lines(form.citing), noting: lines(form.noting) },
      operativeClauses: lines(form.clauses),
    };
    const poll = basis === 'consensus' ? undefined : state.polls.get(basis as PollId);
    const outcome = await act(
      decision === null
        ? {
            type: 'decision.record',
            method: poll === undefined ? 'consensus' : poll.kind === 'acclamation' ? 'acclamation' : 'poll',
            pollId: poll?.id ?? null,
            quorumCheckId: null,
            itemId: poll?.itemId ?? null,
            knocks: state.facts.rules.gavel.decision,
            text,
          }
        : { type: 'decision.edit', id: decision.id, revision: decision.revision, text },
      t('form.saved', { name: form.title }),
    );
    if (outcome !== null) onClose();
  });
  return (
    <FormDialog title={t(decision === null ? 'decision.record' : 'decision.edit')} onSubmit={save} onClose={onClose}>
      <TextInput
        data-autofocus
        label={t('decision.title')}
        description={t('decision.titleHelp')}
        withAsterisk
        {...register('title', { required: true })}
        error={formState.errors.title === undefined ? undefined : t('form.required')}
      />
      {decision === null && (
        <Select
          label={t('decision.basis')}
          allowDeselect={false}
          value={basis}
          onChange={(value) => {
            setBasis(value ?? 'consensus');
          }}
          data={[
            { value: 'consensus', label: t('decision.consensus') },
            ...carried.map((poll) => ({
              value: poll.id as string,
              label: `${String(poll.number)}. ${poll.question}`,
            })),
          ]}
        />
      )}
      {(['considering', 'citing', 'noting'] as const).map((part) => (
        <Textarea
          key={part}
          label={t(`recital.${part}`)}
          description={t('decision.oneLineEach')}
          autosize
          minRows={2}
          {...register(part)}
        />
      ))}
      <Textarea
        label={t('decision.clauses')}
        description={t('decision.oneLineEach')}
        withAsterisk
        autosize
        minRows={2}
        {...register('clauses', { required: true })}
        error={formState.errors.clauses === undefined ? undefined : t('form.required')}
      />
    </FormDialog>
  );
}

/** Decisions and how they were made (MOT-3). */
export function DecisionsPage() {
  const t = useText();
  const state = useAssembly();
  const [editing, setEditing] = useState<Decision | 'new' | null>(null);
  const decisions = decisionsInOrder(state);
  const button = (
    <Button
      leftSection={<IconPlus size={16} />}
      onClick={() => {
        setEditing('new');
      }}
    >
      {t('decision.record')}
    </Button>
  );
  return (
    <Page title={t('room.decisions')} actions={decisions.length > 0 && button}>
      {decisions.length === 0 ? (
        <EmptyState title={t('decision.empty')} text={t('decision.emptyHelp')}>
          {button}
        </EmptyState>
      ) : (
        decisions.map((decision) => (
          <Card withBorder key={decision.id}>
            <Group justify="space-between" wrap="nowrap">
              <div>
                <Text fw={600}>
                  {decision.number}. {decision.title}
                </Text>
                <Text size="sm" c="dimmed">
                  {formatClock(decision.at, state.facts.profile.timeZone)} · {t(`method.${decision.method}`)} ·{' '}
                  {t('decision.knocks', { count: decision.knocks })}
                </Text>
              </div>
              <Button
                variant="default"
                onClick={() => {
                  setEditing(decision);
                }}
              >
                {t('decision.edit')}
              </Button>
            </Group>
          </Card>
        ))
      )}
      {editing !== null && (
        <DecisionDialog
          decision={editing === 'new' ? null : editing}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </Page>
  );
}
