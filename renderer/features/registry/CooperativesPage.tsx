import { Badge, Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { activeMandateOf, assemblyYear, eligibilityOf, registeredCooperatives } from '../../../shared/domain';
import type { Cooperative } from '../../../shared/domain';
import { formatPhone } from '../../../shared/text';
import { assemblyNow, useAssembly, useMay } from '../../client';
import { dayText, useText } from '../../locales';
import { ActButton, DataTable, EmptyState, NextStep, Page, useActs } from '../../ui';
import type { Column } from '../../ui';
import { ImportDialog } from '../imports/ImportDialog';
import { BulkEditDialog } from './BulkEditDialog';
import { CooperativeForm } from './CooperativeForm';
import { useCooperativeEdits } from './cooperative-edits';

/** Records of earlier programs hold whatever was written in that field. */
function isDay(written: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(written);
}

/** The registry of cooperatives (REG-1). */
export function CooperativesPage() {
  const t = useText();
  const may = useMay();
  const rows = useAssembly(registeredCooperatives);
  const mandates = useAssembly((state) => state.mandates);
  const rules = useAssembly(({ facts }) => facts.rules);
  const year = useAssembly(assemblyYear);
  const [isImporting, setIsImporting] = useState(false);
  const [editing, setEditing] = useState<Cooperative | 'new' | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isBulkEditing, setIsBulkEditing] = useState(false);
  const edits = useCooperativeEdits();
  const columns = useMemo<Column<Cooperative>[]>(
    () => [
      { key: 'number', header: t('field.number'), width: '48px', text: (row) => row.number },
      { key: 'name', header: t('field.cooperativeName'), width: '3fr', isName: true, text: (row) => row.name },
      {
        key: 'kind',
        header: t('field.kind'),
        width: '118px',
        yields: 5,
        isFilter: true,
        edit: edits.kind,
        text: (row) => (row.kind === null ? '–' : t(`kind.${row.kind}`)),
      },
      {
        key: 'district',
        header: t('field.district'),
        width: '124px',
        isFilter: true,
        edit: edits.district,
        text: (row) => row.district,
      },
      { key: 'chair', header: t('field.chair'), width: '130px', yields: 2, text: (row) => row.chair },
      { key: 'address', header: t('field.address'), width: '160px', yields: 1, text: (row) => row.address },
      {
        key: 'phone',
        header: t('field.phone'),
        width: '140px',
        yields: 1,
        text: (row) => formatPhone(row.phone) || '–',
      },
      {
        key: 'legalEntityNo',
        header: t('field.legalEntityNo'),
        width: '150px',
        yields: 1,
        text: (row) => row.legalEntityNo || '–',
      },
      {
        key: 'legalEntityDate',
        header: t('column.legalEntityDate'),
        width: '120px',
        yields: 1,
        text: (row) => (isDay(row.legalEntityDate) ? dayText(t, row.legalEntityDate) : row.legalEntityDate || '–'),
        date: (row) => (isDay(row.legalEntityDate) ? row.legalEntityDate : null),
      },
      {
        key: 'voteWeight',
        header: t('column.voteWeight'),
        width: '74px',
        yields: 1,
        text: (row) => row.voteWeight,
      },
      { key: 'coopRegNo', header: t('field.coopRegNo'), width: '138px', yields: 3, text: (row) => row.coopRegNo },
      {
        key: 'lastRatYear',
        header: t('field.lastRatYear'),
        width: '58px',
        yields: 7,
        edit: edits.lastRatYear,
        text: (row) => row.lastRatYear ?? '–',
      },
      {
        key: 'duesPaidThrough',
        header: t('field.duesShort'),
        width: '62px',
        yields: 6,
        edit: edits.duesPaidThrough,
        text: (row) => row.duesPaidThrough ?? '–',
      },
      {
        key: 'memberCount',
        header: t('field.memberCount'),
        width: '74px',
        yields: 4,
        text: (row) => row.memberCount ?? '–',
      },
      {
        key: 'status',
        header: t('field.status'),
        width: '116px',
        isFilter: true,
        edit: edits.status,
        text: (row) => t(`status.${row.status}`),
        cell: (row) => (
          <Badge variant="light" tt="none" color={row.status === 'active' ? 'green' : 'gray'}>
            {row.status === 'active' ? '● ' : '○ '}
            {t(`status.${row.status}`)}
          </Badge>
        ),
      },
      {
        key: 'eligibility',
        header: t('field.eligibility'),
        width: '96px',
        isFilter: true,
        text: (row) =>
          t(
            eligibilityOf(row, activeMandateOf(assemblyNow(), row.id), rules, year).isEligible
              ? 'eligibility.eligible'
              : 'eligibility.notEligible',
          ),
      },
    ],
    [t, edits, mandates, rules, year],
  );
  const doing = {
    'cooperative.import': () => {
      setIsImporting(true);
    },
    'cooperative.add': () => {
      setEditing('new');
    },
  };
  useActs(doing);
  const importButton = (
    <ActButton
      act="cooperative.import"
      variant={rows.length === 0 ? 'filled' : 'default'}
      onClick={doing['cooperative.import']}
    >
      {t('registry.import')}
    </ActButton>
  );
  return (
    <Page
      title={t('room.cooperatives')}
      actions={
        <>
          {may('cooperative.editMany') && chosen.size > 0 && (
            <Button
              variant="default"
              onClick={() => {
                setIsBulkEditing(true);
              }}
            >
              {t('bulk.title', { count: chosen.size })}
            </Button>
          )}
          <NextStep room="koperasi" />
          {rows.length > 0 && importButton}
          <ActButton
            act="cooperative.add"
            variant={rows.length === 0 ? 'default' : 'filled'}
            onClick={doing['cooperative.add']}
          />
        </>
      }
    >
      <DataTable
        name="cooperatives"
        label={t('room.cooperatives')}
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
        onOpen={setEditing}
        selection={{ ids: chosen, change: setChosen }}
        empty={
          <EmptyState title={t('registry.emptyCooperatives')} text={t('registry.emptyCooperativesHelp')}>
            {importButton}
          </EmptyState>
        }
      />
      {isImporting && (
        <ImportDialog
          kind="cooperatives"
          onClose={() => {
            setIsImporting(false);
          }}
        />
      )}
      {isBulkEditing && (
        <BulkEditDialog
          cooperatives={rows.filter((row) => chosen.has(row.id))}
          onClose={() => {
            setIsBulkEditing(false);
          }}
        />
      )}
      {editing !== null && (
        <CooperativeForm
          cooperative={editing === 'new' ? null : editing}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </Page>
  );
}
