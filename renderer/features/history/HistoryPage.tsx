import { Switch } from '@mantine/core';
import { useMemo } from 'react';
import { undoneActs } from '../../../shared/domain';
import type { AssemblyState } from '../../../shared/domain';
import { dateOf } from '../../../shared/text';
import { useAssembly } from '../../client';
import { clockText, dayText, instantText, useText } from '../../locales';
import type { Text as Translate } from '../../locales';
import { DataTable, EmptyState, keepInAddress, Page, useAddressed } from '../../ui';
import type { Column } from '../../ui';
import { areaOf, isCorrection } from './areas';
import { EntryDetails } from './EntryDetails';
import { deviceWords, entryWords } from './fact-words';
import type { Entry } from './fact-words';

interface HistoryRow {
  readonly key: string;
  readonly entry: Entry;
  /** Whom or what it was about, by the names of its instant. */
  readonly about: string;
}

/** The chronicle, the newest first. Its words are made once for each entry, however many acts come behind it. */
function rowsOf(t: Translate, known: WeakMap<Entry, HistoryRow>, state: AssemblyState): readonly HistoryRow[] {
  const rows: HistoryRow[] = [];
  const { chronicle } = state;
  chronicle.forEach((entry, index) => {
    let row = known.get(entry);
    if (row === undefined) {
      row = { key: String(index), entry, about: entryWords(t, state, entry) };
      known.set(entry, row);
    }
    rows.push(row);
  });
  return rows.reverse();
}

/** Who did what to whom, when, on which device: the chronicle in words, with its filters in the address (DAT-4). */
export function HistoryPage() {
  const t = useText();
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const select = useMemo(() => {
    const known = new WeakMap<Entry, HistoryRow>();
    return (state: AssemblyState) => rowsOf(t, known, state);
  }, [t]);
  const all = useAssembly(select);
  const undone = useAssembly(undoneActs);
  const onlyCorrections = useAddressed('koreksi') !== null;
  const opened = useAddressed('nomor');
  const rows = useMemo(
    () => (onlyCorrections ? all.filter(({ entry }) => isCorrection(entry.fact.type)) : all),
    [all, onlyCorrections],
  );
  const columns = useMemo<Column<HistoryRow>[]>(
    () => [
      { key: 'seq', header: t('history.seq'), width: '72px', yields: 2, text: ({ entry }) => entry.seq },
      {
        key: 'at',
        header: t('history.at'),
        width: '224px',
        text: ({ entry: { at } }) => instantText(t, at, timeZone),
        cell: ({ entry: { at } }) => (
          <span>
            {clockText(t, at, timeZone)} · {dayText(t, dateOf(at, timeZone))}
          </span>
        ),
      },
      {
        key: 'day',
        header: t('history.day'),
        width: '0px',
        isFilter: true,
        isOnlyFilter: true,
        text: ({ entry: { at } }) => dayText(t, dateOf(at, timeZone)),
      },
      {
        key: 'area',
        header: t('history.area'),
        width: '0px',
        isFilter: true,
        isOnlyFilter: true,
        text: ({ entry: { fact } }) => t(areaOf(fact.type)),
      },
      {
        key: 'what',
        header: t('history.what'),
        width: '196px',
        text: ({ entry: { fact } }) => t(`event.${fact.type}`),
      },
      {
        key: 'subject',
        header: t('history.subject'),
        width: '4fr',
        isName: true,
        text: ({ about }) => about,
        cell: ({ about, entry: { seq } }) =>
          undone.has(seq) ? (
            <span>
              <s>{about}</s> {t('event.act.undone').toLocaleLowerCase()}
            </span>
          ) : (
            <span>{about}</span>
          ),
      },
      { key: 'by', header: t('history.by'), width: '104px', isFilter: true, text: ({ entry }) => entry.actor.name },
      {
        key: 'device',
        header: t('history.device'),
        width: '140px',
        yields: 1,
        isFilter: true,
        text: ({ entry }) => deviceWords(t, entry.device),
      },
    ],
    [t, timeZone, undone],
  );
  const open = all.find(({ key }) => key === opened);
  return (
    <Page
      title={t('room.history')}
      actions={
        <Switch
          label={t('history.corrections')}
          checked={onlyCorrections}
          onChange={(event) => {
            keepInAddress({ koreksi: event.currentTarget.checked ? '1' : null });
          }}
        />
      }
    >
      <DataTable
        name="history"
        label={t('room.history')}
        rows={rows}
        columns={columns}
        rowId={({ key }) => key}
        isInAddress
        opensOnClick
        onOpen={({ key }) => {
          keepInAddress({ nomor: key });
        }}
        empty={
          onlyCorrections ? (
            <EmptyState title={t('history.noCorrections')} text={t('history.noCorrectionsHelp')} />
          ) : (
            <EmptyState title={t('history.empty')} text={t('history.emptyHelp')} />
          )
        }
      />
      {open !== undefined && (
        <EntryDetails
          key={open.key}
          entry={open.entry}
          onClose={() => {
            keepInAddress({ nomor: null });
          }}
        />
      )}
    </Page>
  );
}
