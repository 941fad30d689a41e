import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import type { AssemblyState, DocumentId, NumberedDocument } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { dayText, useText } from '../../locales';
import type { Text as Translate } from '../../locales';
import { DataTable, EmptyState, useAnswer, useAsk, useReturnedFocus } from '../../ui';
import type { Column } from '../../ui';
import { PdfPages } from '../attachments/PdfPages';
import { entriesOf, titleOf } from './entries';
import { PaperQuestion } from './PaperQuestion';

interface Row {
  readonly document: NumberedDocument;
  readonly title: string;
}

function rowsOf(state: AssemblyState, t: Translate): readonly Row[] {
  const entries = entriesOf(state, t);
  return state.documents.map((document) => ({ document, title: titleOf(entries, t, document.subject) }));
}

function stateOf(t: Translate, { voided, signatures = [] }: NumberedDocument): string {
  if (voided !== null) return t('paper.state.voided');
  if (signatures.some(({ state }) => state === 'refused')) return t('paper.state.refused');
  const isSigned = signatures.length > 0 && signatures.every(({ state }) => state === 'signed');
  return t(isSigned ? 'paper.state.signed' : 'paper.state.issued');
}

/** A paper of the register as it was issued; a voided one with its stamp. */
function PaperDialog({ document, onClose }: { readonly document: NumberedDocument; readonly onClose: () => void }) {
  const t = useText();
  const { askForFile, asking } = useAsk();
  const { id, number, voided, accepted } = document;
  const [paper] = useAnswer('documents.paper', { id }, { again: voided?.at });
  useReturnedFocus();
  return (
    <Modal opened size="xl" title={number} onClose={onClose} closeButtonProps={{ 'aria-label': t('feedback.close') }}>
      <Stack gap="sm">
        {voided !== null && <Alert color="red">{t('paper.voidedFor', { reason: voided.reason })}</Alert>}
        {accepted !== undefined && <Alert color="orange">{t('paper.acceptedFor', { reason: accepted.reason })}</Alert>}
        <Button
          leftSection={<IconDownload size={16} />}
          loading={asking === 'documents.exportPaper'}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => void askForFile('documents.exportPaper', { id })}
        >
          {t('document.exportPdf')}
        </Button>
        {paper !== undefined && <PdfPages bytes={paper.bytes} label={number} />}
      </Stack>
    </Modal>
  );
}

/** Tells of a file, or of the code in its foot, which paper it is (DOC-7). */
function Verify({ onFound }: { readonly onFound: (id: DocumentId) => void }) {
  const t = useText();
  const { ask, asking } = useAsk();
  const documents = useAssembly((state) => state.documents);
  const [verdict, setVerdict] = useState<{ readonly documentId: DocumentId | null }>();
  const found = documents.find(({ id }) => id === verdict?.documentId);
  return (
    <Stack gap="xs">
      <PaperQuestion
        isBusy={asking === 'documents.verify'}
        onAsk={(asked) => void ask('documents.verify', asked).then(setVerdict)}
      />
      {verdict !== undefined && (
        <Alert
          role="status"
          color={found === undefined ? 'red' : found.voided === null ? 'green' : 'orange'}
          withCloseButton
          closeButtonLabel={t('feedback.close')}
          onClose={() => {
            setVerdict(undefined);
          }}
        >
          <Group justify="space-between">
            <span>
              {found === undefined
                ? t('paper.verdict.unknown')
                : t(found.voided === null ? 'paper.verdict.issued' : 'paper.verdict.voided', { number: found.number })}
            </span>
            {found !== undefined && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  onFound(found.id);
                }}
              >
                {t('paper.show')}
              </Button>
            )}
          </Group>
        </Alert>
      )}
    </Stack>
  );
}

/** Every number that was ever given, voided ones too: found by kind and year, to be exported, each with its paper (DOC-2). */
export function Register() {
  const t = useText();
  const [openId, setOpenId] = useState<DocumentId | null>(null);
  const rows = useAssembly(useCallback((state) => rowsOf(state, t), [t]));
  const columns = useMemo<Column<Row>[]>(
    () => [
      { key: 'number', header: t('paper.number'), width: '306px', text: ({ document }) => document.number },
      { key: 'title', header: t('paper.title'), width: '3fr', isName: true, text: ({ title }) => title },
      {
        key: 'kind',
        header: t('paper.letters'),
        width: '76px',
        isFilter: true,
        text: ({ document }) => document.letters,
      },
      {
        key: 'year',
        header: t('paper.year'),
        width: '76px',
        isFilter: true,
        yields: 2,
        text: ({ document }) => document.signedOn.slice(0, 4),
      },
      {
        key: 'signedOn',
        header: t('paper.signedOn'),
        width: '168px',
        text: ({ document }) => dayText(t, document.signedOn),
        date: ({ document }) => document.signedOn,
      },
      {
        key: 'state',
        header: t('field.status'),
        width: '130px',
        isFilter: true,
        text: ({ document }) => stateOf(t, document),
      },
      {
        key: 'reason',
        header: t('form.reason'),
        width: '2fr',
        yields: 1,
        text: ({ document }) => document.voided?.reason ?? '',
      },
    ],
    [t],
  );
  const open = rows.find(({ document }) => document.id === openId)?.document;
  return (
    <Stack gap="sm">
      <Verify onFound={setOpenId} />
      <DataTable
        name="register"
        label={t('paper.register')}
        rows={rows}
        columns={columns}
        rowId={({ document }) => document.id}
        onOpen={({ document }) => {
          setOpenId(document.id);
        }}
        opensOnClick
        height="calc(var(--room-height) - 300px)"
        empty={<EmptyState title={t('paper.noNumbers')} text={t('paper.noNumbersHelp')} />}
      />
      {open !== undefined && (
        <PaperDialog
          document={open}
          onClose={() => {
            setOpenId(null);
          }}
        />
      )}
    </Stack>
  );
}
