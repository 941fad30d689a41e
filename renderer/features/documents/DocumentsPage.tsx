import { Button, Card, Group, NavLink, Stack, Textarea } from '@mantine/core';
import { IconDownload, IconFileText, IconPrinter } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { isNumberedKind, issuedDocumentOf } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { Page, useAct, useAsk, useAskedSearch, useDocumentExport, usePrint } from '../../ui';
import { entriesOf } from './entries';
import { NumberBar } from './NumberBar';
import { Preview } from './Preview';
import { RulesTextDialog } from './RulesTextDialog';

/** Documents out of the record: preview by the engine that exports, number, export, void (DOC-1 to DOC-3). */
export function DocumentsPage() {
  const t = useText();
  const act = useAct();
  const { ask } = useAsk();
  const entries = useAssembly(useCallback((state) => entriesOf(state, t), [t]));
  const asked = useAskedSearch();
  const [picked, setPicked] = useState<{ readonly key: string; readonly asked: string | null } | null>(null);
  // Whoever comes from the palette with a paper in mind sees it, until another is chosen.
  const chosenKey = picked !== null && picked.asked === asked ? picked.key : (asked ?? 'attendanceList');
  const [isEditingRules, setIsEditingRules] = useState(false);
  const { isBusy, exportAs } = useDocumentExport();
  const { isPrinting, print } = usePrint();
  const [template, setTemplate] = useState<{ readonly key: string; readonly source: string } | null>(null);
  const chosen = entries.find((entry) => entry.key === chosenKey) ?? entries[0];
  const numbers = useAssembly((state) =>
    entriesOf(state, t).map((entry) => issuedDocumentOf(state, entry.subject)?.number),
  );
  if (chosen === undefined) return null;
  const { subject } = chosen;
  const edited = template?.key === chosen.key ? template : null;

  async function openTemplate() {
    const opened = await ask('documents.template', { subject });
    if (opened !== undefined && chosen !== undefined) setTemplate({ key: chosen.key, source: opened.source });
  }

  /** What is refused stays in the field. */
  async function keepTemplate(source: string | null, done: string) {
    const outcome = await act({ type: 'template.edit', kind: subject.kind, source }, done);
    if (outcome !== null) setTemplate(null);
  }

  return (
    <Page
      title={t('room.documents')}
      actions={
        <>
          {subject.kind === 'rulesOfProcedure' && (
            <Button
              variant="default"
              onClick={() => {
                setIsEditingRules(true);
              }}
            >
              {t('rulesText.edit')}
            </Button>
          )}
          {(subject.kind === 'decree' || subject.kind === 'minutes') && (
            <Button variant="default" loading={isBusy} onClick={() => void exportAs(subject, 'docx')}>
              DOCX
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} />}
            loading={isPrinting}
            onClick={() => void print(subject)}
          >
            {t('print.act')}
          </Button>
          <Button
            leftSection={<IconDownload size={16} />}
            loading={isBusy}
            onClick={() => void exportAs(subject, 'pdf')}
          >
            {t('document.exportPdf')}
          </Button>
        </>
      }
    >
      <Group align="flex-start" wrap="nowrap" gap="md">
        <Card withBorder p="xs" w={270} miw={270} style={{ maxHeight: 'calc(100vh - 150px)', overflow: 'auto' }}>
          {entries.map((entry, index) => {
            const number = numbers[index];
            return (
              <NavLink
                key={entry.key}
                component="button"
                type="button"
                label={entry.title}
                description={number ?? (isNumberedKind(entry.subject.kind) ? t('document.draft') : undefined)}
                leftSection={<IconFileText size={16} />}
                active={entry.key === chosen.key}
                onClick={() => {
                  setPicked({ key: entry.key, asked });
                  setTemplate(null);
                }}
              />
            );
          })}
        </Card>
        <Stack style={{ flex: 1, minWidth: 0 }} gap="xs">
          <Group justify="space-between">
            <NumberBar key={chosen.key} subject={subject} />
            {edited === null ? (
              <Button size="compact-sm" variant="subtle" onClick={() => void openTemplate()}>
                {t('document.editTemplate')}
              </Button>
            ) : (
              <Group gap="xs">
                <Button size="compact-sm" onClick={() => void keepTemplate(edited.source, t('document.templateSaved'))}>
                  {t('document.saveTemplate')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => void keepTemplate(null, t('document.templateReset'))}
                >
                  {t('document.resetTemplate')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => {
                    setTemplate(null);
                  }}
                >
                  {t('feedback.cancel')}
                </Button>
              </Group>
            )}
          </Group>
          {edited !== null && (
            <Textarea
              aria-label={t('document.editTemplate')}
              autosize
              minRows={8}
              maxRows={14}
              ff="monospace"
              value={edited.source}
              onChange={(event) => {
                setTemplate({ key: edited.key, source: event.currentTarget.value });
              }}
            />
          )}
          <Preview key={chosen.key} subject={chosen.preview ?? subject} templateSource={edited?.source ?? null} />
        </Stack>
      </Group>
      {isEditingRules && (
        <RulesTextDialog
          onClose={() => {
            setIsEditingRules(false);
          }}
        />
      )}
    </Page>
  );
}
