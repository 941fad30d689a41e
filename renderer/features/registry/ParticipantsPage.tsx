import { Badge } from '@mantine/core';
import { useMemo, useState } from 'react';
import {
  activeMandates,
  comesFrom,
  electedOffices,
  isInside,
  participantCode,
  registeredParticipants,
  standingMarks,
} from '../../../shared/domain';
import type { Attendance, Participant } from '../../../shared/domain';
import { formatPhone } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import type { Key } from '../../locales';
import { ActButton, DataTable, EmptyState, NextStep, Page, useActs } from '../../ui';
import type { Column } from '../../ui';
import { ImportDialog } from '../imports/ImportDialog';
import { ParticipantForm } from './ParticipantForm';

/** Whether somebody is in the hall, was there, or has not come yet. */
function presenceWords(attendance: Attendance | undefined): Key {
  if (isInside(attendance)) return 'presence.inside';
  return standingMarks(attendance ?? []).length === 0 ? 'presence.outside' : 'presence.leftHall';
}

/** Everybody registered, of every category (REG-1, REG-6). */
export function ParticipantsPage() {
  const t = useText();
  const rows = useAssembly(registeredParticipants);
  const mandates = useAssembly(activeMandates);
  const elections = useAssembly((state) => state.elections);
  const elected = useMemo(() => electedOffices(elections), [elections]);
  const { cooperatives, attendance, rules } = useAssembly((state) => ({
    cooperatives: state.cooperatives,
    attendance: state.attendance,
    rules: state.facts.rules,
  }));
  const [isImporting, setIsImporting] = useState(false);
  const [editing, setEditing] = useState<Participant | 'new' | null>(null);
  const columns = useMemo<Column<Participant>[]>(
    () => [
      { key: 'number', header: t('field.number'), width: '72px', text: (row) => participantCode(row, rules) },
      {
        key: 'name',
        header: t('field.name'),
        width: '3fr',
        isName: true,
        text: (row) => row.name,
        cell: (row) => {
          const titles = elected.get(row.id)?.map(({ title }) => title) ?? [];
          return titles.length === 0 ? (
            row.name
          ) : (
            <span title={t('election.electedTo', { titles: titles.join('; ') })}>
              {row.name}{' '}
              <Badge variant="light" tt="none" color="teal" size="sm">
                ★ {t('election.state.elected')}
              </Badge>
            </span>
          );
        },
      },
      {
        key: 'cooperative',
        header: t('field.cooperative'),
        width: '4fr',
        isName: true,
        text: (row) => comesFrom({ cooperatives }, row) || '–',
      },
      {
        key: 'category',
        header: t('field.category'),
        width: '88px',
        yields: 3,
        isFilter: true,
        text: (row) => t(`category.${row.category}`),
      },
      { key: 'position', header: t('field.position'), width: '100px', yields: 1, text: (row) => row.position },
      { key: 'phone', header: t('field.phone'), width: '152px', yields: 2, text: (row) => formatPhone(row.phone) },
      {
        key: 'mandate',
        header: t('field.mandate'),
        width: '112px',
        isFilter: true,
        text: (row) =>
          row.category !== 'votingDelegate' ? '–' : t(`mandate.${mandates.get(row.id)?.state ?? 'none'}`),
      },
      {
        key: 'presence',
        header: t('field.presence'),
        width: '110px',
        isFilter: true,
        text: (row) => t(presenceWords(attendance.get(row.id))),
        cell: (row) =>
          isInside(attendance.get(row.id)) ? (
            <Badge variant="light" tt="none" color="green">
              ● {t('presence.inside')}
            </Badge>
          ) : (
            t(presenceWords(attendance.get(row.id)))
          ),
      },
    ],
    [t, cooperatives, mandates, attendance, rules, elected],
  );
  const doing = {
    'participant.import': () => {
      setIsImporting(true);
    },
    'participant.add': () => {
      setEditing('new');
    },
  };
  useActs(doing);
  const importButton = (
    <ActButton
      act="participant.import"
      variant={rows.length === 0 ? 'filled' : 'default'}
      onClick={doing['participant.import']}
    >
      {t('registry.import')}
    </ActButton>
  );
  return (
    <Page
      title={t('room.participants')}
      actions={
        <>
          <NextStep room="peserta" />
          {rows.length > 0 && importButton}
          <ActButton
            act="participant.add"
            variant={rows.length === 0 ? 'default' : 'filled'}
            onClick={doing['participant.add']}
          />
        </>
      }
    >
      <DataTable
        name="participants"
        label={t('room.participants')}
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
        onOpen={setEditing}
        empty={
          <EmptyState title={t('registry.emptyParticipants')} text={t('registry.emptyParticipantsHelp')}>
            {importButton}
          </EmptyState>
        }
      />
      {isImporting && (
        <ImportDialog
          kind="participants"
          onClose={() => {
            setIsImporting(false);
          }}
        />
      )}
      {editing !== null && (
        <ParticipantForm
          participant={editing === 'new' ? null : editing}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </Page>
  );
}
