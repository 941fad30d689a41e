import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DocumentSubject } from '../../../shared/domain';
import { refusalText, useText } from '../../locales';
import { useAct, useAsk, useLeaving } from '../../ui';

/** The template of a kind of paper as it is being written. */
export interface TemplateDraft {
  /** As it was opened. */
  readonly before: string;
  readonly source: string;
}

interface TemplateEditorProps {
  readonly subject: DocumentSubject;
  /** The paper on which it is tried before it is kept. */
  readonly sample: DocumentSubject;
  readonly draft: TemplateDraft;
  readonly onChange: (draft: TemplateDraft) => void;
  readonly onClose: () => void;
}

/**
 * The template of a paper in the language of the typesetter, for whoever knows it. It is kept only when the paper could be set with it:
 * what is broken is told by line, and stays in the field.
 */
export function TemplateEditor({ subject, sample, draft, onChange, onClose }: TemplateEditorProps) {
  const t = useText();
  const act = useAct();
  const { ask, asking } = useAsk();
  const [fault, setFault] = useState<string | null>(null);
  const leaving = useLeaving(draft.source !== draft.before, onClose);

  async function keep(source: string | null, done: string) {
    if (source !== null) {
      const drawn = await ask('documents.preview', { subject: sample, templateSource: source }, (refusal) => {
        setFault(refusalText(t, refusal));
      });
      if (drawn === undefined) return;
    }
    const outcome = await act({ type: 'template.edit', kind: subject.kind, source }, done);
    if (outcome !== null) onClose();
  }
  return (
    <>
      <Textarea
        label={t('document.editTemplate')}
        description={t('document.templateHelp')}
        error={fault}
        autosize
        minRows={8}
        maxRows={14}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        spellCheck={false}
        value={draft.source}
        onChange={(event) => {
          setFault(null);
          onChange({ ...draft, source: event.currentTarget.value });
        }}
      />
      <Group gap="xs">
        <Button
          size="compact-sm"
          loading={asking !== null}
          onClick={() => void keep(draft.source, t('document.templateSaved'))}
        >
          {t('document.saveTemplate')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void keep(null, t('document.templateReset'))}>
          {t('document.resetTemplate')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={leaving.attempt}>
          {t('feedback.cancel')}
        </Button>
        {draft.source !== draft.before && (
          <Text size="sm" c="dimmed">
            {t('document.templateUnsaved')}
          </Text>
        )}
      </Group>
      {leaving.dialog}
    </>
  );
}
