import {
  Alert,
  Badge,
  Button,
  FileButton,
  Group,
  Loader,
  Modal,
  ScrollArea,
  Select,
  Stack,
  Table,
  Text,
} from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import type {
  ColumnMapping,
  CooperativeId,
  CooperativeRow,
  ImportKind,
  ParticipantRow,
  RowFault,
  RowVerdict,
} from '../../../shared/domain';
import { cooperativeColumns, participantColumns, registeredCooperatives } from '../../../shared/domain';
import type { ImportPreview } from '../../../shared/contract';
import { newCommandId, useAssembly } from '../../client';
import { useText } from '../../locales';
import { formatCount } from '../../../shared/text';
import { tellDone, bytesOf, useAct, useAsk } from '../../ui';

type Row = CooperativeRow | ParticipantRow;

const verdictColors: Readonly<Record<RowVerdict, string>> = {
  new: 'green',
  changed: 'blue',
  unchanged: 'gray',
  ask: 'orange',
  rejected: 'red',
};
const mostShown = 300;
const mostChoices = 40;

function rowsOf(preview: ImportPreview): readonly Row[] {
  return preview.plan.plan.rows;
}

function importKey(preview: ImportPreview): readonly Row[] {
  const order: Readonly<Record<RowVerdict, number>> = { ask: 0, rejected: 1, changed: 2, new: 3, unchanged: 4 };
  return [...rowsOf(preview)].sort(
    (a, b) => order[a.verdict] - order[b.verdict] || b.faults.length - a.faults.length || a.rowNumber - b.rowNumber,
  );
}

/** From a file to the registry: choose, see what was understood, answer what is uncertain, confirm (REG-2, REG-3). */
export function ImportDialog({ kind, onClose }: { readonly kind: ImportKind; readonly onClose: () => void }) {
  const t = useText();
  const act = useAct();
  const cooperatives = useAssembly(registeredCooperatives);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [answers, setAnswers] = useState<ReadonlyMap<number, CooperativeId | null>>(new Map());
  const { ask, askForFile, asking } = useAsk();
  const isBusy = asking !== null;

  async function read(file: File | null) {
    if (file === null) return;
    const read = await ask('imports.read', { kind, fileName: file.name, bytes: await bytesOf(file) });
    if (read !== undefined) setPreview(read);
  }

  async function revise(sheet: number, mapping: ColumnMapping | null) {
    if (preview === null) return;
    const revised = await ask('imports.revise', { token: preview.token, sheet, mapping });
    if (revised !== undefined) setPreview(revised);
  }

  async function apply() {
    if (preview === null) return;
    const applied = await ask('imports.apply', {
      token: preview.token,
      commandId: newCommandId(),
      answers: [...answers].map(([rowNumber, cooperativeId]) => ({ rowNumber, cooperativeId })),
    });
    if (applied === undefined) return;
    const { importId, imported, rejected } = applied;
    const counts = { imported: formatCount(imported), rejected: formatCount(rejected) };
    tellDone(t, t(rejected === 0 ? 'import.doneAll' : 'import.done', counts), () => {
      void act({ type: 'registry.revertImport', importId }, t('import.undone'));
    });
    onClose();
  }

  async function saveRejected() {
    if (preview === null) return;
    const reasons = rows
      .filter(staysOut)
      .map((row) => ({ rowNumber: row.rowNumber, words: row.faults.map(inWords).join('; ') }));
    await askForFile('imports.rejected', { token: preview.token, reasons });
  }

  const rows = preview === null ? [] : importKey(preview);
  const inWords = ({ code, column, value }: RowFault) =>
    `${column === '' ? '' : `${t('import.column', { column })}: `}${t(`fault.${code}`, { value })}`;
  const staysOut = ({ verdict, rowNumber }: Row) =>
    verdict === 'rejected' || (verdict === 'ask' && (answers.get(rowNumber) ?? null) === null);
  const counted = (verdict: RowVerdict) => rows.filter((row) => row.verdict === verdict).length;
  const answered = [...answers.values()].filter((one) => one !== null).length;
  const taken = counted('new') + counted('changed') + answered;
  const left = counted('rejected') + counted('ask') - answered;
  /** Those that come near first, then every other of the registry. */
  function choicesFor(candidates: ParticipantRow['candidates']) {
    const near = new Set(candidates.map(({ id }) => id));
    return [...candidates, ...cooperatives.filter(({ id }) => !near.has(id))].map(({ id, name }) => ({
      value: id,
      label: name,
    }));
  }
  const columns: readonly string[] = kind === 'cooperatives' ? cooperativeColumns : participantColumns;

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
        <Stack gap="sm">
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
            {(['new', 'changed', 'unchanged', 'ask', 'rejected'] as const).map((verdict) => (
              <Badge key={verdict} variant="light" tt="none" size="lg" color={verdictColors[verdict]}>
                {t(`verdict.${verdict}`)}: {counted(verdict)}
              </Badge>
            ))}
            {isBusy && (
              <span role="status" aria-label={t('import.reading')}>
                <Loader size="sm" />
              </span>
            )}
          </Group>
          <ScrollArea type="auto">
            <Group wrap="nowrap" gap="xs" pb="sm" align="flex-end">
              {preview.plan.plan.headers.map((header, index) => (
                <Select
                  key={`${header}-${String(index)}`}
                  label={header === '' ? t('import.noHeaderName') : header}
                  w={170}
                  miw={170}
                  size="xs"
                  clearable
                  placeholder={t('import.leftOut')}
                  data={columns.map((column) => ({ value: column, label: t(`column.${column}` as 'column.name') }))}
                  value={preview.plan.plan.mapping[index] ?? null}
                  onChange={(column) => {
                    const mapping = preview.plan.plan.headers.map((_header, at) =>
                      at === index
                        ? column
                        : preview.plan.plan.mapping[at] === column
                          ? null
                          : (preview.plan.plan.mapping[at] ?? null),
                    );
                    void revise(preview.sheet, mapping as ColumnMapping);
                  }}
                />
              ))}
            </Group>
          </ScrollArea>
          <ScrollArea h="calc(100vh - 430px)" type="auto">
            <Table stickyHeader striped aria-label={t('import.preview')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w={80}>{t('import.row')}</Table.Th>
                  <Table.Th w={150}>{t('import.verdict')}</Table.Th>
                  <Table.Th>{t('field.name')}</Table.Th>
                  <Table.Th>{t('import.remarks')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.slice(0, mostShown).map((row) => (
                  <Table.Tr key={row.rowNumber}>
                    <Table.Td>{row.rowNumber}</Table.Td>
                    <Table.Td>
                      <Badge variant="light" tt="none" color={verdictColors[row.verdict]}>
                        {t(`verdict.${row.verdict}`)}
                      </Badge>
                    </Table.Td>
                    <Table.Td>{row.label === '' ? '–' : row.label}</Table.Td>
                    <Table.Td>
                      {row.faults.map((fault) => (
                        <Text key={`${fault.code}${fault.column}`} size="sm">
                          {inWords(fault)}
                        </Text>
                      ))}
                      {row.verdict === 'ask' && 'candidates' in row && (
                        <Select
                          aria-label={t('import.whichCooperative', { row: row.rowNumber })}
                          size="xs"
                          clearable
                          placeholder={t('import.chooseCooperative')}
                          searchable
                          limit={mostChoices}
                          nothingFoundMessage={t('palette.nothing')}
                          data={choicesFor(row.candidates)}
                          value={answers.get(row.rowNumber) ?? null}
                          onChange={(value) => {
                            setAnswers(new Map(answers).set(row.rowNumber, value as CooperativeId | null));
                          }}
                        />
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            {rows.length > mostShown && (
              <Text size="sm" c="dimmed" p="xs">
                {t('import.more', { count: rows.length - mostShown })}
              </Text>
            )}
          </ScrollArea>
          {preview.hiddenRows > 0 && (
            <Alert color="blue" p="xs">
              <Text size="sm">{t('import.hiddenRows', { count: formatCount(preview.hiddenRows) })}</Text>
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
          <Group justify="flex-end">
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
