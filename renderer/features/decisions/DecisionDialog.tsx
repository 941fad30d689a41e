import { Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { Controller, FormProvider, useFormContext, useWatch } from 'react-hook-form';
import { commandSchema } from '../../../shared/contract';
import { decreeAnnexes, isCarried, knocksFor, pollsInOrder } from '../../../shared/domain';
import { assemblyNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { DraftNotice, draftOr, fault, FormDialog, useCommandForm, useKeptDraft } from '../../ui';
import { Pages } from '../documents/Preview';
import './decree.css';
import { FieldMenu } from './FieldMenu';
import { FindReplace } from './FindReplace';
import { LegalBases } from './LegalBases';
import { PointRows } from './PointRows';
import { focusPoint } from './points';
import type { DecisionForm, PointList } from './points';
import { commandOf, consensus, drawnCommand, initialForm } from './wording';
import type { Subject } from './wording';

const titles = {
  new: 'decision.record',
  edit: 'decision.editWords',
  adopt: 'proposal.adopt',
  election: 'decision.record',
} as const;

/** Under which name what is written is kept until it is recorded, also where the dialog was closed by mistake. */
function draftNameOf(subject: Subject): string {
  const assembly = assemblyNow().facts.id;
  switch (subject.kind) {
    case 'new':
      return `decision ${assembly}`;
    case 'edit':
      return `decision ${subject.decision.id} ${String(subject.decision.revision)}`;
    case 'adopt':
      return `adopt ${subject.proposal.id}`;
    case 'election':
      return `decree ${subject.election.id} ${subject.decree}`;
  }
}

const mostSteps = 50;

/** The page as it would be issued, drawn while one writes. */
function Page({ subject }: { readonly subject: Subject }) {
  const { control, getValues } = useFormContext<DecisionForm>();
  useWatch({ control });
  const command = drawnCommand(subject, getValues());
  // What is too long to be recorded is told beside its points when it is to be recorded; until then the page before stays in sight.
  const [drawn, setDrawn] = useState(command);
  const isFit = commandSchema.safeParse(command).success;
  if (isFit && JSON.stringify(command) !== JSON.stringify(drawn)) setDrawn(command);
  return <Pages method="documents.previewDecision" params={{ command: isFit ? command : drawn }} />;
}

/** How a decision was made and the words of its decree, with the page beside them (MOT-3, DOC-4). */
export function DecisionDialog({ subject, onClose }: { readonly subject: Subject; readonly onClose: () => void }) {
  const t = useText();
  const carried = useAssembly((state) => pollsInOrder(state).filter(isCarried));
  const decisions = useAssembly((state) => state.decisions);
  const knocks = useAssembly(({ facts }) => knocksFor('decision', facts.rules.gavel));
  // The poll that has just been held, not one on which another decision rests already.
  const fresh = carried.findLast(({ id }) => !decisions.some((decision) => decision.pollId === id));
  const [blank] = useState<DecisionForm>(() => ({
    ...initialForm(subject, t('decision.standardClause')),
    // What is written down has not been knocked by that.
    isKnocked: false,
    basis: subject.kind === 'edit' ? (subject.decision.pollId ?? consensus) : (fresh?.id ?? consensus),
  }));
  const draftName = draftNameOf(subject);
  const { form, save, words } = useCommandForm<DecisionForm>({
    defaultValues: draftOr(draftName, blank),
    required: ['title'],
    check: ({ clauses }) =>
      clauses.every(({ text }) => text.trim() === '') ? { clauses: fault('form.required') } : {},
    command: (entry) => commandOf(subject, entry),
    renamed: {
      'text.recitals.considering': 'considering',
      'text.recitals.citing': 'citing',
      'text.recitals.noting': 'noting',
      'text.operativeClauses': 'clauses',
      'text.copies': 'copies',
    },
    done: ({ title }) => (subject.kind === 'adopt' ? t('proposal.adopted') : t('form.saved', { name: title })),
    onDone: () => {
      draft.forget();
      onClose();
    },
  });
  const draft = useKeptDraft(draftName, form, blank);
  const { control, register, getValues, setValue, setFocus } = form;
  const steps = useRef<DecisionForm[]>([]);
  const [canUndo, setCanUndo] = useState(false);
  const [isFinding, setIsFinding] = useState(false);
  const [menu, setMenu] = useState<'fields' | 'bases' | null>(null);
  const menuOf = (name: 'fields' | 'bases') => ({
    isOpen: menu === name,
    setIsOpen: (isOpen: boolean) => {
      setMenu(isOpen ? name : null);
    },
  });
  /** Where one wrote last, for what is put in from a menu. */
  const caret = useRef<{ readonly list: PointList; readonly index: number; readonly at: number } | null>(null);

  function remember() {
    steps.current = [...steps.current.slice(1 - mostSteps), structuredClone(getValues())];
    setCanUndo(true);
  }
  function take(entry: DecisionForm) {
    form.reset(entry, { keepDefaultValues: true, keepErrors: true });
  }
  function undo() {
    const before = steps.current.pop();
    setCanUndo(steps.current.length > 0);
    if (before !== undefined) take(before);
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== 'Enter' || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      // By the form, which sends once however often it is pressed.
      event.currentTarget.closest('form')?.requestSubmit();
    } else if (event.target instanceof HTMLInputElement) {
      // Enter leads on to what is written next; a decree is not recorded with its title alone.
      event.preventDefault();
      if (event.target.name === 'title') focusPoint(event.currentTarget, 'considering', 0);
    }
  }
  function left(event: FocusEvent) {
    const { target } = event;
    if (!(target instanceof HTMLTextAreaElement)) return;
    const [list, index] = target.name.split('.');
    if (list === undefined || index === undefined) return;
    caret.current = { list: list as PointList, index: Number(index), at: target.selectionStart };
  }
  function insert(token: string) {
    const { list, index, at } = caret.current ?? {
      list: 'noting' as const,
      index: getValues('noting').length - 1,
      at: Number.POSITIVE_INFINITY,
    };
    const name = `${list}.${index}.text` as const;
    const before = getValues(name);
    remember();
    setValue(name, `${before.slice(0, at)}${token}${before.slice(at)}`, { shouldDirty: true });
    setFocus(name);
  }
  function cite(text: string) {
    remember();
    const citing = getValues('citing').filter((point) => point.text.trim() !== '');
    setValue('citing', [...citing, { text }], { shouldDirty: true });
  }

  return (
    <FormProvider {...form}>
      <FormDialog
        size="whole"
        isCovered={menu !== null}
        title={t(titles[subject.kind])}
        onSubmit={save}
        onClose={onClose}
      >
        <div className="decree-editor">
          <Stack gap="sm" className="decree-words" onBlur={left} onKeyDown={onKeyDown}>
            <DraftNotice draft={draft} />
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
            <Group gap="xs" className="decree-tools">
              <FieldMenu {...menuOf('fields')} onChosen={insert} />
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconSearch size={14} />}
                aria-expanded={isFinding}
                onClick={() => {
                  setIsFinding(!isFinding);
                }}
              >
                {t('decree.find')}
              </Button>
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconArrowBackUp size={14} />}
                disabled={!canUndo}
                onClick={undo}
              >
                {t('decree.undo')}
              </Button>
            </Group>
            {isFinding && (
              <FindReplace
                onReplace={(after) => {
                  remember();
                  take(after);
                }}
              />
            )}
            <Text size="xs" c="dimmed">
              {t('decree.keys')}
            </Text>
            <PointRows
              list="considering"
              label={t('recital.considering')}
              error={words('considering')}
              remember={remember}
            />
            <Checkbox label={t('decree.gathered')} {...register('isGathered')} />
            <PointRows
              list="citing"
              label={t('recital.citing')}
              error={words('citing')}
              remember={remember}
              beside={
                <LegalBases
                  {...menuOf('bases')}
                  written={() => getValues('citing').map(({ text }) => text)}
                  onChosen={cite}
                />
              }
            />
            <PointRows list="noting" label={t('recital.noting')} error={words('noting')} remember={remember} />
            <PointRows list="clauses" label={t('decision.clauses')} error={words('clauses')} remember={remember} />
            <Controller
              control={control}
              name="annexes"
              render={({ field: { value, onChange } }) => (
                <Checkbox.Group label={t('decree.annexes')} value={value} onChange={onChange}>
                  <Group gap="md" mt={4}>
                    {decreeAnnexes.map((annex) => (
                      <Checkbox key={annex} value={annex} label={t(`decree.annex.${annex}`)} />
                    ))}
                  </Group>
                </Checkbox.Group>
              )}
            />
            <PointRows list="copies" label={t('decree.copies')} error={words('copies')} remember={remember} />
          </Stack>
          <Page subject={subject} />
        </div>
      </FormDialog>
    </FormProvider>
  );
}
