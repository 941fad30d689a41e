import { Checkbox, Select, Text, Textarea, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import type { ClientCommand } from '../../../shared/contract';
import { electionDecree, isCarried, knocksFor, pollsInOrder } from '../../../shared/domain';
import type { Decision, DecisionText, Election, ElectionDecreeKind, Proposal } from '../../../shared/domain';
import { assemblyNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useCommandForm } from '../../ui';

/** A decision that rests on no poll. */
const consensus = 'consensus';

interface DecisionForm {
  /** The poll that it rests on, or `consensus`. */
  basis: string;
  /** Whether the gavel is knocked with it, now. */
  isKnocked: boolean;
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

/** What the dialog is about: a decision that stands, a proposal that is adopted by it, or a new one. */
type Subject =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit'; readonly decision: Decision }
  | { readonly kind: 'adopt'; readonly proposal: Proposal }
  | { readonly kind: 'election'; readonly election: Election; readonly decree: ElectionDecreeKind };

/** The wording that stands in the form at first; a proposal's final text becomes the clauses of the decree. */
function initialForm(subject: Subject, standardClause: string): Omit<DecisionForm, 'basis' | 'isKnocked'> {
  if (subject.kind === 'edit' || subject.kind === 'election') {
    const { title, recitals, operativeClauses } =
      subject.kind === 'edit' ? subject.decision : electionDecree(assemblyNow(), subject.election, subject.decree);
    return {
      title,
      considering: recitals.considering.join('\n'),
      citing: recitals.citing.join('\n'),
      noting: recitals.noting.join('\n'),
      clauses: operativeClauses.join('\n'),
    };
  }
  const empty = { title: '', considering: '', citing: '', noting: '', clauses: standardClause };
  if (subject.kind === 'new') return empty;
  const { title, paragraphs } = subject.proposal;
  const clauses = [...paragraphs.map(({ text }) => text.replace(/\s*\n\s*/g, ' ')), standardClause];
  return { ...empty, title, clauses: clauses.join('\n') };
}

/** What the words of the form do to the record. */
function commandOf(subject: Subject, entry: DecisionForm): ClientCommand {
  const text: DecisionText = {
    title: entry.title,
    recitals: { considering: lines(entry.considering), citing: lines(entry.citing), noting: lines(entry.noting) },
    operativeClauses: lines(entry.clauses),
  };
  if (subject.kind === 'edit')
    return { type: 'decision.edit', id: subject.decision.id, revision: subject.decision.revision, text };
  const { polls, facts } = assemblyNow();
  const knocks = entry.isKnocked ? knocksFor('decision', facts.rules.gavel) : 0;
  if (subject.kind === 'election')
    return { type: 'decision.fromElection', electionId: subject.election.id, kind: subject.decree, knocks, text };
  const poll = polls.find(({ id }) => id === entry.basis);
  const made = {
    method: poll === undefined ? 'consensus' : poll.kind === 'acclamation' ? 'acclamation' : 'poll',
    pollId: poll?.id ?? null,
    quorumCheckId: null,
    knocks,
    text,
  } as const;
  return subject.kind === 'adopt'
    ? { type: 'proposal.adopt', id: subject.proposal.id, ...made }
    : { type: 'decision.record', itemId: poll?.itemId ?? null, ...made };
}

const titles = {
  new: 'decision.record',
  edit: 'decision.edit',
  adopt: 'proposal.adopt',
  election: 'decision.record',
} as const;

/** How a decision was made and the words of its decree (MOT-3). */
export function DecisionDialog({ subject, onClose }: { readonly subject: Subject; readonly onClose: () => void }) {
  const t = useText();
  const carried = useAssembly((state) => pollsInOrder(state).filter(isCarried));
  const decisions = useAssembly((state) => state.decisions);
  const knocks = useAssembly(({ facts }) => knocksFor('decision', facts.rules.gavel));
  // The poll that has just been held, not one on which another decision rests already.
  const fresh = carried.findLast(({ id }) => !decisions.some((decision) => decision.pollId === id));
  const { form, save, words } = useCommandForm<DecisionForm>({
    defaultValues: {
      ...initialForm(subject, t('decision.standardClause')),
      // What is written down has not been knocked by that.
      isKnocked: false,
      basis: subject.kind === 'edit' ? (subject.decision.pollId ?? consensus) : (fresh?.id ?? consensus),
    },
    required: ['title', 'clauses'],
    command: (entry) => commandOf(subject, entry),
    renamed: {
      'text.recitals.considering': 'considering',
      'text.recitals.citing': 'citing',
      'text.recitals.noting': 'noting',
      'text.operativeClauses': 'clauses',
    },
    done: ({ title }) => (subject.kind === 'adopt' ? t('proposal.adopted') : t('form.saved', { name: title })),
    onDone: onClose,
  });
  const { control, register } = form;
  return (
    <FormDialog title={t(titles[subject.kind])} onSubmit={save} onClose={onClose}>
      {subject.kind === 'adopt' && (
        <Text size="sm" c="dimmed">
          {t('proposal.adoptHelp')}
        </Text>
      )}
      <TextInput
        data-autofocus
        label={t('decision.title')}
        description={t('decision.titleHelp')}
        withAsterisk
        {...register('title')}
        error={words('title')}
      />
      {subject.kind !== 'edit' && subject.kind !== 'election' && (
        <Controller
          control={control}
          name="basis"
          render={({ field }) => (
            <Select
              label={t('decision.basis')}
              allowDeselect={false}
              data={[
                { value: consensus, label: t('decision.consensus') },
                ...carried.map((poll) => ({
                  value: poll.id as string,
                  label: `${String(poll.number)}. ${poll.question}`,
                })),
              ]}
              {...field}
            />
          )}
        />
      )}
      {subject.kind !== 'edit' && (
        <Checkbox
          label={t('decision.knockedNow', { count: knocks })}
          description={t('decision.knockedNowHelp')}
          {...register('isKnocked')}
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
          error={words(part)}
        />
      ))}
      <Textarea
        label={t('decision.clauses')}
        description={t('decision.oneLineEach')}
        withAsterisk
        autosize
        minRows={2}
        {...register('clauses')}
        error={words('clauses')}
      />
    </FormDialog>
  );
}
