import { Badge, Button, Card, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useEffect } from 'react';
import { Controller, useWatch } from 'react-hook-form';
import { interruptionKinds, openInterruptions, participantCode } from '../../../shared/domain';
import type { AgendaItemId, InterruptionKind, Interruption, Participant, ParticipantId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { clockText, useText } from '../../locales';
import { ActButton, FormDialog, useAct, useCommandForm } from '../../ui';
import { PersonField } from './PersonField';
import { useOverride } from './override';

interface InterruptionEntry {
  person: Participant | null;
  kind: InterruptionKind;
  text: string;
}

function raised(itemId: AgendaItemId, { person, kind, text }: InterruptionEntry, overrideReason: string) {
  const participantId = person?.id ?? ('' as ParticipantId);
  return { type: 'interruption.raise', itemId, participantId, kind, text, overrideReason } as const;
}

/** Records an interruption: by whom, of which kind, what was said (SPK-2). */
export function InterruptionDialog({
  itemId,
  onClose,
}: {
  readonly itemId: AgendaItemId;
  readonly onClose: () => void;
}) {
  const t = useText();
  const rules = useAssembly(({ facts }) => facts.rules);
  const { attempt, isAsking, dialog } = useOverride();
  const { form, save, words } = useCommandForm<InterruptionEntry>({
    defaultValues: { person: null, kind: 'order', text: '' },
    command: (entry) => raised(itemId, entry, ''),
    renamed: { participantId: 'person' },
    onValid: async (entry) => {
      if (await attempt((overrideReason) => raised(itemId, entry, overrideReason))) onClose();
    },
  });
  const { control, register, setFocus, setValue } = form;
  const person = useWatch({ control, name: 'person' });
  const choose = (chosen: Participant | null) => {
    setValue('person', chosen);
  };
  // The field of the person gives way to the name; the focus goes on to what comes next, and Enter saves.
  useEffect(() => {
    if (person !== null) setFocus('text');
  }, [person, setFocus]);
  return (
    <FormDialog
      size="md"
      title={t('interruption.raise')}
      canAct={person !== null}
      onSubmit={save}
      onClose={onClose}
      below={dialog}
      isCovered={isAsking}
    >
      {person === null ? (
        <PersonField label={t('interruption.who')} isFirst onChosen={choose} />
      ) : (
        <Group justify="space-between" wrap="nowrap">
          <Text fw={600}>
            {participantCode(person, rules)} · {person.name}
          </Text>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              choose(null);
            }}
          >
            {t('agenda.edit')}
          </Button>
        </Group>
      )}
      <Controller
        control={control}
        name="kind"
        render={({ field }) => (
          <Select
            label={t('interruption.kind')}
            data={interruptionKinds.map((value) => ({ value, label: t(`interruption.${value}`) }))}
            allowDeselect={false}
            {...field}
          />
        )}
      />
      <TextInput label={t('interruption.text')} {...register('text')} error={words('text')} />
    </FormDialog>
  );
}

/** The interruptions that wait for the chair, in the precedence of the rules. */
export function InterruptionsCard({
  itemId,
  onRaise,
  onRefuse,
}: {
  readonly itemId: AgendaItemId;
  readonly onRaise: () => void;
  readonly onRefuse: (interruption: Interruption) => void;
}) {
  const t = useText();
  const act = useAct();
  const open = useAssembly((state) => openInterruptions(state, itemId));
  const participants = useAssembly((state) => state.participants);
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  return (
    <Card withBorder p="sm">
      <Group justify="space-between" wrap="nowrap" mb="xs">
        <Text fw={600} size="sm">
          {t('interruption.waiting', { count: open.length })}
        </Text>
        <ActButton
          act="interruption.raise"
          size="compact-sm"
          variant="default"
          style={{ flexShrink: 0 }}
          onClick={onRaise}
        >
          {t('interruption.raise')}
        </ActButton>
      </Group>
      {open.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('interruption.none')}
        </Text>
      )}
      <Stack gap="sm">
        {open.map((interruption) => (
          <div key={interruption.id}>
            <Group gap="xs" wrap="nowrap">
              <Badge variant="light" color="orange" tt="none" style={{ flexShrink: 0 }}>
                {t(`interruption.${interruption.kind}`)}
              </Badge>
              <Text size="sm" fw={600}>
                {participants.get(interruption.participantId)?.name}
              </Text>
              <Text size="xs" c="dimmed">
                {clockText(t, interruption.at, timeZone)}
              </Text>
            </Group>
            {interruption.text !== '' && <Text size="sm">{interruption.text}</Text>}
            <Group gap="xs" mt={4}>
              <Button
                size="compact-sm"
                onClick={() =>
                  void act({ type: 'interruption.rule', id: interruption.id, verdict: 'accepted', text: '' })
                }
              >
                {t('interruption.accept')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  onRefuse(interruption);
                }}
              >
                {t('interruption.refuse')}
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() =>
                  void act({ type: 'interruption.rule', id: interruption.id, verdict: 'withdrawn', text: '' })
                }
              >
                {t('interruption.withdraw')}
              </Button>
            </Group>
          </div>
        ))}
      </Stack>
    </Card>
  );
}
