import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { attendanceDays, attendeesDuring, cooperativesAmong, daySpan, heldSessions } from '../../../shared/domain';
import type { AssemblyState, Attendee, DocumentSubject, Span } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { clockText, countText, useText, weekdayText } from '../../locales';
import type { Text as Translate } from '../../locales';
import { DataTable, EmptyState, useDocumentExport } from '../../ui';
import type { Column } from '../../ui';

interface Part {
  readonly key: string;
  readonly label: string;
  readonly span: Span;
  readonly subject: Extract<DocumentSubject, { readonly kind: 'attendanceList' }>;
}

/** The sessions that were held and the days, each with its stretch of time. */
function partsOf(t: Translate, state: AssemblyState): readonly Part[] {
  const { timeZone } = state.facts.profile;
  return [
    ...heldSessions(state).map(({ session, span }) => ({
      key: session.id,
      label: `${session.title} (${clockText(t, span.from, timeZone)}–${span.to === null ? '…' : clockText(t, span.to, timeZone)})`,
      span,
      subject: { kind: 'attendanceList', sessionId: session.id } as const,
    })),
    ...attendanceDays(state).map((day) => ({
      key: day,
      label: weekdayText(t, day),
      span: daySpan(state, day),
      subject: { kind: 'attendanceList', day } as const,
    })),
  ];
}

/** Who attended which session, and which day: the list to look through, to export and to print (CHK-5). */
export function SessionPanel() {
  const t = useText();
  const { exportAs, isBusy } = useDocumentExport();
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const parts = useAssembly(useCallback((state) => partsOf(t, state), [t]));
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const chosen = parts.find((part) => part.key === chosenKey) ?? parts[0];
  const attendees = useAssembly(
    useCallback((state) => (chosen === undefined ? [] : attendeesDuring(state, chosen.span)), [chosen]),
  );
  const present = useAssembly(useCallback((state) => cooperativesAmong(state, attendees).size, [attendees]));
  const columns = useMemo<Column<Attendee>[]>(
    () => [
      { key: 'number', header: t('field.number'), width: '64px', text: (row) => row.participant.number },
      { key: 'name', header: t('field.name'), width: '3fr', isName: true, text: (row) => row.participant.name },
      {
        key: 'cooperative',
        header: t('field.cooperative'),
        width: '3fr',
        isName: true,
        text: (row) => row.cooperative?.name ?? '–',
      },
      {
        key: 'category',
        header: t('field.category'),
        width: '104px',
        yields: 2,
        isFilter: true,
        text: (row) => t(`category.${row.participant.category}`),
      },
      {
        key: 'district',
        header: t('field.district'),
        width: '140px',
        yields: 1,
        isFilter: true,
        text: (row) => row.cooperative?.district ?? '–',
      },
      {
        key: 'entered',
        header: t('presence.entered'),
        width: '84px',
        text: (row) => clockText(t, row.enteredAt, timeZone),
      },
      {
        key: 'left',
        header: t('presence.left'),
        width: '84px',
        text: (row) => (row.leftAt === null ? '–' : clockText(t, row.leftAt, timeZone)),
      },
    ],
    [t, timeZone],
  );
  if (chosen === undefined) return null;
  return (
    <Stack gap="sm">
      <Group align="flex-end" justify="space-between">
        <Select
          label={t('presence.sessionOrDay')}
          data={parts.map(({ key, label }) => ({ value: key, label }))}
          value={chosen.key}
          allowDeselect={false}
          onChange={setChosenKey}
          w={440}
        />
        <Text fw={600}>
          {t('presence.partCount', { heads: countText(t, attendees.length), cooperatives: countText(t, present) })}
        </Text>
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconDownload size={16} />}
            loading={isBusy}
            onClick={() => void exportAs({ ...chosen.subject, isBlank: true }, 'pdf')}
          >
            {t('presence.blankList')}
          </Button>
          <Button
            leftSection={<IconDownload size={16} />}
            loading={isBusy}
            onClick={() => void exportAs(chosen.subject, 'pdf')}
          >
            {t('presence.presentList')}
          </Button>
        </Group>
      </Group>
      <DataTable
        name="attendees"
        label={`${t('document.attendanceList')} ${chosen.label}`}
        rows={attendees}
        columns={columns}
        rowId={(row) => row.participant.id}
        height="calc(var(--room-height) - 310px)"
        empty={<EmptyState title={t('presence.nobody')} text={t('presence.nobodyHelp')} />}
      />
    </Stack>
  );
}
