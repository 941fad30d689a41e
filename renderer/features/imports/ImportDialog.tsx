import { Alert, Button, FileButton, Group, Loader, Modal, Select, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ColumnMapping, ImportKind, RowVerdict } from '../../../shared/domain';
import type { ImportPreview } from '../../../shared/contract';
import { assemblyNow, newCommandId } from '../../client';
import { countText, useText } from '../../locales';
import { bytesOf, tellDone, useAsk, useUndo } from '../../ui';
import { noAnswers } from './answers';
import type { GivenAnswers, ImportRow } from './answers';
import { ImportColumns } from './ImportColumns';
import { ImportRest } from './ImportRest';
import { ImportRows, useFaultWords } from './ImportRows';

/** What needs a person first; rows keep their place while they are answered. */
const order: Readonly<Record<RowVerdict, number>> = {
  ask: 0,
  rejected: 1,
  changed: 2,
  new: 3,
  unchanged: 4,
  leftOut: 5,
};

function inOrder(rows: readonly ImportRow[]): readonly ImportRow[] {
  return [...rows].sort(
    (a, b) => order[a.verdict] - order[b.verdict] || b.faults.length - a.faults.length || a.rowNumber - b.rowNumber,
  );
}

/** From a file to the registry: choose, see what was understood, answer what is uncertain, confirm (REG-2, REG-3, REG-11). */
export function ImportDialog({ kind, onClose }: { readonly kind: ImportKind; readonly onClose: () => void }) {
  const t = useText();
  const undo = useUndo();
  const faultWords = useFaultWords();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  /** The rows' numbers in the order in which they are shown. */
  const [places, setPlaces] = useState<readonly number[]>([]);
  const [given, setGiven] = useState<GivenAnswers>(noAnswers);
  const asked = useRef(0);
  const { ask, askForFile, asking } = useAsk();
  const isBusy = asking !== null;

  function show(read: ImportPreview): void {
    setPreview(read);
    setPlaces(inOrder(read.plan.plan.rows).map(({ rowNumber }) => rowNumber));
  }

  async function read(file: File | null) {
    if (file === null) return;
    const read = await ask('imports.read', { kind, fileName: file.name, bytes: await bytesOf(file) });
    if (read !== undefined) show(read);
  }

  /** Another sheet or another meaning of its columns: what was said of rows was said of other ones. */
  async function revise(sheet: number, mapping: ColumnMapping | null) {
    if (preview === null) return;
    const kept = { ...given, rows: noAnswers.rows };
    setGiven(kept);
    const revised = await ask('imports.revise', { token: preview.token, sheet, mapping, ...sent(kept) });
    if (revised !== undefined) show(revised);
  }

  async function answer(said: GivenAnswers) {
    if (preview === null) return;
    setGiven(said);
    const turn = (asked.current += 1);
    const { mapping } = preview.plan.plan;
    const { token, sheet } = preview;
    const revised = await ask('imports.revise', { token, sheet, mapping, ...sent(said) });
    if (revised !== undefined && turn === asked.current) setPreview(revised);
  }

  async function apply() {
    if (preview === null) return;
    const applied = await ask('imports.apply', { token: preview.token, commandId: newCommandId(), ...sent(given) });
    if (applied === undefined) return;
    const { importId, imported, rejected } = applied;
    const counts = { imported: countText(t, imported), rejected: countText(t, rejected) };
    const done = t(rejected === 0 ? 'import.doneAll' : 'import.done', counts);
    tellDone(t, done, {
      label: t('feedback.undo'),
      act: () => {
        const seq = assemblyNow().imports.get(importId)?.seq;
        if (seq !== undefined) void undo(seq, done);
      },
    });
    onClose();
  }

  const rows = preview?.plan.plan.rows ?? [];
  const counted = (...verdicts: RowVerdict[]) => rows.filter((row) => verdicts.includes(row.verdict)).length;
  const taken = counted('new', 'changed');
  const left = counted('rejected', 'ask', 'leftOut');

  async function saveRejected() {
    if (preview === null) return;
    const reasons = rows
      .filter(({ verdict }) => verdict === 'rejected' || verdict === 'ask' || verdict === 'leftOut')
      .map(({ rowNumber, verdict, faults, questions }) => ({
        rowNumber,
        words: [
          ...(verdict === 'leftOut' ? [t('import.leftOutByHand')] : []),
          ...faults.map(faultWords),
          ...(questions.some((one) => one.kind === 'category') && faults.length === 0
            ? [t('fault.categoryMissing')]
            : []),
        ].join('; '),
      }));
    await askForFile('imports.rejected', { token: preview.token, reasons });
  }

  const placeOf = new Map(places.map((rowNumber, place) => [rowNumber, place]));
  const shown = [...rows].sort((a, b) => (placeOf.get(a.rowNumber) ?? 0) - (placeOf.get(b.rowNumber) ?? 0));

  return (
    <Modal
      opened
      onClose={onClose}
      size="90%"
      title={t(`import.title.${kind}`)}
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
    >
      {preview === null ? (
        <Stack align="center" py="xl">
          <Text c="dimmed" ta="center" maw={560}>
            {t('import.help')}
          </Text>
          <FileButton onChange={(file) => void read(file)} accept=".xlsx,.csv,.txt,.tsv,.xls">
            {(props) => (
              <Button size="md" leftSection={<IconFileImport size={18} />} loading={isBusy} {...props}>
                {t('import.choose')}
              </Button>
            )}
          </FileButton>
        </Stack>
      ) : (
        <Stack gap="xs">
          <Group>
            <Text fw={600}>{preview.fileName}</Text>
            {preview.sheets.length > 1 && (
              <Select
                aria-label={t('import.sheet')}
                data={preview.sheets.map((sheet, index) => ({
                  value: String(index),
                  label: `${sheet.name} (${String(sheet.rows)})`,
                }))}
                value={String(preview.sheet)}
                allowDeselect={false}
                onChange={(value) => void revise(Number(value), null)}
              />
            )}
            {isBusy && (
              <span role="status" aria-label={t('import.reading')}>
                <Loader size="sm" />
              </span>
            )}
          </Group>
          <ImportColumns
            kind={kind}
            plan={preview.plan.plan}
            onChange={(mapping) => void revise(preview.sheet, mapping)}
          />
          <ImportRest
            kind={kind}
            unsaid={preview.plan.plan.unsaid}
            given={given}
            onAnswer={(said) => void answer(said)}
          />
          <ImportRows rows={shown} given={given} onAnswer={(said) => void answer(said)} />
          {preview.hiddenRows > 0 && (
            <Alert color="blue" p="xs">
              <Text size="sm">{t('import.hiddenRows', { count: countText(t, preview.hiddenRows) })}</Text>
            </Alert>
          )}
          {left > 0 && (
            <Alert color="orange" p="xs">
              <Group justify="space-between">
                <Text size="sm">{t('import.leftAside', { count: left })}</Text>
                <Button size="compact-sm" variant="default" onClick={() => void saveRejected()}>
                  {t('import.saveRejected')}
                </Button>
              </Group>
            </Alert>
          )}
          <Group justify="flex-end" pos="sticky" bottom={0} py="xs" bg="var(--mantine-color-body)">
            <Button variant="default" onClick={onClose}>
              {t('feedback.cancel')}
            </Button>
            <Button onClick={() => void apply()} loading={isBusy} disabled={taken === 0}>
              {t('import.apply', { count: taken })}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

function sent({ rows, assumed }: GivenAnswers) {
  return { answers: [...rows.values()], assumed };
}
