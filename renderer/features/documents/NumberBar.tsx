import { Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { isNumberedKind, issuedDocumentOf } from '../../../shared/domain';
import type { DocumentSubject } from '../../../shared/domain';
import { dateOf } from '../../../shared/text';
import { assemblyNow, hostNow, useAssembly } from '../../client';
import { dayText, useText } from '../../locales';
import { QuestionDialog, useAct } from '../../ui';
import type { Question } from '../../ui';

/** Records and decrees are signed when the assembly ends; invitations go out before it begins. */
function signingDay({ kind }: DocumentSubject): string {
  const { endsOn, timeZone } = assemblyNow().facts.profile;
  return kind === 'invitations' ? dateOf(hostNow(), timeZone) : endsOn;
}

/** The number of a document: given once, and void only with a reason (DOC-2). Nothing for documents that bear none. */
export function NumberBar({ subject }: { readonly subject: DocumentSubject }) {
  const t = useText();
  const act = useAct();
  const issued = useAssembly((state) => issuedDocumentOf(state, subject));
  const [question, setQuestion] = useState<Question | null>(null);
  if (!isNumberedKind(subject.kind)) return <div />;
  if (issued === undefined) {
    return (
      <Group gap="xs">
        <Badge variant="light" color="orange" tt="none">
          {t('document.draft')}
        </Badge>
        <Button
          size="compact-sm"
          onClick={() =>
            void act({ type: 'document.number', subject, signedOn: signingDay(subject) }, t('document.numberGiven'))
          }
        >
          {t('document.giveNumber')}
        </Button>
      </Group>
    );
  }
  return (
    <Group gap="xs">
      <Badge variant="light" color="green" tt="none" size="lg">
        {issued.number}
      </Badge>
      <Text size="sm" c="dimmed">
        {dayText(t, issued.signedOn)}
      </Text>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        onClick={() => {
          setQuestion({
            title: t('document.void'),
            text: t('document.voidQuestion', { number: issued.number }),
            act: t('document.void'),
            asks: t('form.reason'),
            onAct: (reason) => {
              void act({ type: 'document.void', id: issued.id, reason });
            },
          });
        }}
      >
        {t('document.void')}
      </Button>
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </Group>
  );
}
