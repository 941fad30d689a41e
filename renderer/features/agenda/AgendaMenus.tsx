import { Button, Menu, TextInput } from '@mantine/core';
import { IconChevronDown, IconDownload, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { itemNumbers, musdaTemplate, plannedTimes } from '../../../shared/domain';
import type { AgendaItem, Instant, TemplateSession } from '../../../shared/domain';
import { assemblyNow, newCommandId, useAssembly } from '../../client';
import { clockText, plannedText, useText } from '../../locales';
import { FormDialog, QuestionDialog, useAct, useAsk, useCommandForm } from '../../ui';
import type { Question } from '../../ui';

/** Keeps the agenda as a template, and replaces it by one (AGD-1). */
export function TemplatesMenu() {
  const t = useText();
  const agendaTemplates = useAssembly((state) => state.agendaTemplates);
  const act = useAct();
  const [question, setQuestion] = useState<Question | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  function replace(name: string, startsAt: string, sessions: readonly TemplateSession[]) {
    // Where it has begun the host says why not; there is nothing to ask first.
    if (assemblyNow().agenda.items.some(({ state }) => state.kind !== 'planned')) {
      void act({ type: 'agenda.useTemplate', startsAt, sessions });
      return;
    }
    setQuestion({
      title: t('agenda.replace'),
      text: t('agenda.replaceQuestion', { name }),
      act: t('agenda.replace'),
      onAct: () => {
        void act({ type: 'agenda.useTemplate', startsAt, sessions }, t('agenda.templateUsed'));
      },
    });
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} />}>
            {t('agenda.templates')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => {
              setIsSaving(true);
            }}
          >
            {t('agenda.saveTemplate')}…
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            onClick={() => {
              replace(t('agenda.usual'), assemblyNow().agenda.startsAt, musdaTemplate);
            }}
          >
            {t('agenda.usual')}
          </Menu.Item>
          {agendaTemplates.map((template) => (
            <Menu.Item
              key={template.id}
              onClick={() => {
                replace(template.name, template.startsAt, template.sessions);
              }}
            >
              {template.name}
            </Menu.Item>
          ))}
          {agendaTemplates.length > 0 && <Menu.Divider />}
          {agendaTemplates.map((template) => (
            <Menu.Item
              key={`remove ${template.id}`}
              color="red"
              leftSection={<IconTrash size={14} />}
              onClick={() => void act({ type: 'agenda.removeTemplate', id: template.id })}
            >
              {t('agenda.removeTemplate', { name: template.name })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {isSaving && (
        <SaveTemplateDialog
          onClose={() => {
            setIsSaving(false);
          }}
        />
      )}
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </>
  );
}

function SaveTemplateDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { form, save, words } = useCommandForm({
    defaultValues: { name: '' },
    command: ({ name }) => ({ type: 'agenda.saveTemplate', name }),
    required: ['name'],
    done: ({ name }) => t('agenda.templateSaved', { name: name.trim() }),
    onDone: onClose,
  });
  return (
    <FormDialog size="md" title={t('agenda.saveTemplate')} onSubmit={save} onClose={onClose}>
      <TextInput
        data-autofocus
        label={t('agenda.templateName')}
        description={t('agenda.templateHelp')}
        {...form.register('name')}
        error={words('name')}
      />
    </FormDialog>
  );
}

/** When an item began and ended, as it was recorded. */
function realTimes({ state }: AgendaItem): readonly [Instant | null, Instant | null] {
  if (state.kind === 'running') return [state.startedAt, null];
  return state.kind === 'finished' ? [state.startedAt, state.finishedAt] : [null, null];
}

/** The agenda as PDF, as a workbook and as a calendar (AGD-6). */
export function AgendaExportMenu() {
  const t = useText();
  const { askForFile, asking } = useAsk();
  function exportWorkbook() {
    const { agenda, facts } = assemblyNow();
    const { timeZone } = facts.profile;
    const planned = plannedTimes(agenda);
    const numbers = itemNumbers(agenda);
    return askForFile('tables.export', {
      table: t('room.agenda'),
      format: 'xlsx',
      headers: [
        t('agenda.day'),
        t('agenda.number'),
        t('agenda.planned'),
        t('agenda.session'),
        t('agenda.itemTitle'),
        t('agenda.itemKind'),
        t('agenda.minutes'),
        t('agenda.person'),
        t('agenda.expectedDecision'),
        t('agenda.note'),
        t('field.status'),
        t('agenda.startedAt'),
        t('agenda.finishedAt'),
      ],
      rows: agenda.items.map((item) => {
        const time = planned.get(item.id);
        const session = agenda.sessions.find((one) => one.id === item.sessionId);
        const real = realTimes(item).map((at) => (at === null ? '' : clockText(t, at, timeZone)));
        return [
          time?.day ?? 1,
          String(numbers.get(item.id) ?? ''),
          time === undefined ? '' : `${plannedText(t, time.from)}–${plannedText(t, time.to)}`,
          session?.title ?? '',
          item.title,
          t(`agenda.kind.${item.kind}`),
          item.durationMinutes,
          item.personInCharge,
          item.expectedDecision,
          item.note.slice(0, 2000),
          t(`agenda.state.${item.state.kind}`),
          ...real,
        ];
      }),
      commandId: newCommandId(),
    });
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          loading={asking !== null}
          leftSection={<IconDownload size={16} />}
          rightSection={<IconChevronDown size={14} />}
        >
          {t('agenda.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void askForFile('documents.export', { subject: { kind: 'agenda' }, format: 'pdf' })}>
          {t('agenda.exportPdf')}
        </Menu.Item>
        <Menu.Item onClick={() => void exportWorkbook()}>{t('agenda.exportXlsx')}</Menu.Item>
        <Menu.Item onClick={() => void askForFile('agenda.calendar', {})}>{t('agenda.exportCalendar')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
