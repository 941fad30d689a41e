import { Button, Card, Group, NavLink, Stack, Tabs } from '@mantine/core';
import { IconDownload, IconFileText, IconPrinter } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { isNumberedKind, issuedDocumentOf } from '../../../shared/domain';
import type { Decision, DocumentKind } from '../../../shared/domain';
import { useAssembly, useIsAtHost, useMay } from '../../client';
import { useText } from '../../locales';
import { Page, useAsk, useAskedSearch, useDocumentExport, usePrint } from '../../ui';
import { DecisionDialog } from '../decisions/DecisionDialog';
import { entriesOf } from './entries';
import { ExportAll } from './ExportAll';
import { NumberBar } from './NumberBar';
import { Preview } from './Preview';
import { IssuedPages } from './IssuedPages';
import { Register } from './Register';
import { RulesTextDialog } from './RulesTextDialog';
import { TemplateEditor } from './TemplateEditor';
import type { TemplateDraft } from './TemplateEditor';

/** What officials want to edit by hand at last (DOC-3, MIN-5). */
const wordProcessed: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['decree', 'minutes', 'decisionsSummary']);

/** Templates that were begun and not kept: they are there again when the person comes back to the room. */
const unsaved = new Map<`${string} ${DocumentKind}`, TemplateDraft>();

/** Documents out of the record: preview by the engine that exports, number, export, void (DOC-1 to DOC-3). */
export function DocumentsPage() {
  const t = useText();
  const may = useMay();
  const isAtHost = useIsAtHost();
  const { ask } = useAsk();
  const entries = useAssembly(useCallback((state) => entriesOf(state, t), [t]));
  const assemblyId = useAssembly(({ facts }) => facts.id);
  const asked = useAskedSearch();
  const [picked, setPicked] = useState<{ readonly key: string; readonly asked: string | null } | null>(null);
  // Whoever comes from the palette with a paper in mind sees it, until another is chosen.
  const chosenKey = picked !== null && picked.asked === asked ? picked.key : (asked ?? 'attendanceList');
  const [tab, setTab] = useState('papers');
  const [isEditingRules, setIsEditingRules] = useState(false);
  const [edited, setEdited] = useState<Decision | null>(null);
  const { isBusy, exportAs } = useDocumentExport();
  const { isPrinting, print } = usePrint();
  const [drafts, setDrafts] = useState(unsaved);
  const chosen = entries.find((entry) => entry.key === chosenKey) ?? entries[0];
  const numbers = useAssembly((state) =>
    entriesOf(state, t).map((entry) => issuedDocumentOf(state, entry.subject)?.number),
  );
  const issued = useAssembly((state) => (chosen === undefined ? undefined : issuedDocumentOf(state, chosen.subject)));
  const decision = useAssembly((state) =>
    chosen?.subject.kind === 'decree' ? state.decisions.get(chosen.subject.decisionId) : undefined,
  );
  if (chosen === undefined) return null;
  const { subject } = chosen;
  const draftName = `${assemblyId} ${subject.kind}` as const;
  const draft = drafts.get(draftName);
  const sample = chosen.preview ?? subject;

  function write(next: TemplateDraft | undefined) {
    if (next === undefined) unsaved.delete(draftName);
    else unsaved.set(draftName, next);
    setDrafts(new Map(unsaved));
  }
  async function openTemplate() {
    const opened = await ask('documents.template', { subject });
    if (opened !== undefined) write({ before: opened.source, source: opened.source });
  }

  return (
    <Page
      title={t('room.documents')}
      actions={
        tab === 'papers' && (
          <>
            {may('rulesText.edit') && subject.kind === 'rulesOfProcedure' && (
              <Button
                variant="default"
                onClick={() => {
                  setIsEditingRules(true);
                }}
              >
                {t('rulesText.edit')}
              </Button>
            )}
            {may('decision.edit') && decision !== undefined && issued === undefined && (
              <Button
                variant="default"
                onClick={() => {
                  setEdited(decision);
                }}
              >
                {t('decision.editWords')}
              </Button>
            )}
            {wordProcessed.has(subject.kind) && (
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
        )
      }
    >
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => {
          setTab(value ?? 'papers');
        }}
      >
        <Tabs.List mb="sm">
          <Tabs.Tab value="papers">{t('paper.papers')}</Tabs.Tab>
          <Tabs.Tab value="register">{t('paper.register')}</Tabs.Tab>
          {isAtHost && <Tabs.Tab value="all">{t('export.title')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="register">
          <Register />
        </Tabs.Panel>
        <Tabs.Panel value="all">
          <ExportAll />
        </Tabs.Panel>
        <Tabs.Panel value="papers">
          <Group align="flex-start" wrap="nowrap" gap="md">
            <Card
              withBorder
              p="xs"
              w={270}
              miw={270}
              style={{ maxHeight: 'calc(var(--room-height) - 200px)', overflow: 'auto' }}
            >
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
                    }}
                  />
                );
              })}
            </Card>
            <Stack style={{ flex: 1, minWidth: 0, height: 'calc(var(--room-height) - 200px)' }} gap="xs">
              <Group justify="space-between">
                <NumberBar key={chosen.key} subject={subject} />
                {draft === undefined && may('template.edit') && (
                  <Button size="compact-sm" variant="subtle" onClick={() => void openTemplate()}>
                    {t('document.editTemplate')}
                  </Button>
                )}
              </Group>
              {draft !== undefined && (
                <TemplateEditor
                  key={`template ${subject.kind}`}
                  subject={subject}
                  sample={sample}
                  draft={draft}
                  onChange={write}
                  onClose={() => {
                    write(undefined);
                  }}
                />
              )}
              {issued?.kept == null || draft !== undefined ? (
                <Preview key={chosen.key} subject={sample} templateSource={draft?.source ?? null} />
              ) : (
                <IssuedPages key={issued.id} id={issued.id} />
              )}
            </Stack>
          </Group>
        </Tabs.Panel>
      </Tabs>
      {edited !== null && (
        <DecisionDialog
          subject={{ kind: 'edit', decision: edited }}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
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
