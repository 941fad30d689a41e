import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { isNumberedKind, issuedDocumentOf, wordDifference } from '../../../shared/domain';
import type { DocumentSubject, NumberedDocument } from '../../../shared/domain';
import type { PaperChange } from '../../../shared/contract';
import { useAssembly, useReplica } from '../../client';
import { dayText, useText } from '../../locales';
import { Difference, QuestionDialog, useAct, useAnswer, Only } from '../../ui';
import type { Question } from '../../ui';
import { CopyDialog } from './CopyDialog';
import { IssueDialog } from './IssueDialog';
import { SignaturesDialog } from './SignaturesDialog';

/** So many differences are shown; the rest is counted. */
const mostShown = 6;

function Changes({ changes }: { readonly changes: readonly PaperChange[] }) {
  const t = useText();
  return (
    <Stack gap={4}>
      {changes.slice(0, mostShown).map(({ before, after }, index) => (
        <Text key={index} size="sm">
          {before === '' && after === '' ? (
            t('paper.layoutChanged')
          ) : (
            <Difference
              changes={wordDifference(before, after)}
              removed={t('difference.removed')}
              added={t('difference.added')}
            />
          )}
        </Text>
      ))}
      {changes.length > mostShown && (
        <Text size="sm" c="dimmed">
          {t('paper.moreChanges', { count: changes.length - mostShown })}
        </Text>
      )}
    </Stack>
  );
}

/** Where the record has moved away from an issued paper: what it would say today, and the way to a successor. */
function Drift({ document, onReplace }: { readonly document: NumberedDocument; readonly onReplace: () => void }) {
  const t = useText();
  const seq = useReplica((view) => view.seq);
  const [drift] = useAnswer('documents.drift', { id: document.id }, { again: seq, keepsLast: true });
  if (drift?.changes == null || drift.changes.length === 0) return null;
  return (
    <Alert color="orange" title={t('paper.drifted', { number: document.number })}>
      <Stack gap="xs">
        <Changes changes={drift.changes} />
        <Button size="compact-sm" variant="default" style={{ alignSelf: 'flex-start' }} onClick={onReplace}>
          {t('paper.replace')}
        </Button>
      </Stack>
    </Alert>
  );
}

function signedText(t: ReturnType<typeof useText>, { signatures = [] }: NumberedDocument): string {
  const signed = signatures.filter(({ state }) => state === 'signed').length;
  return t('paper.signatures', { signed, count: signatures.length });
}

/** The number of an issued paper, who has signed, and how to void or replace it. */
function Issued({ document, onReplaced }: { readonly document: NumberedDocument; readonly onReplaced: () => void }) {
  const t = useText();
  const act = useAct();
  const [question, setQuestion] = useState<Question | null>(null);
  const [isSigning, setIsSigning] = useState(false);
  const [isCopying, setIsCopying] = useState(false);
  const { id, number, signedOn, kept } = document;
  const askToVoid = (after: () => void, title: string) => {
    setQuestion({
      title,
      text: t('document.voidQuestion', { number }),
      act: title,
      asks: t('form.reason'),
      onAct: (reason) => {
        void act({ type: 'document.void', id, reason }).then((done) => {
          if (done !== null) after();
        });
      },
    });
  };
  return (
    <Stack gap="xs" style={{ flex: 1, minWidth: 0 }}>
      <Group gap="xs">
        <Badge variant="light" color="green" tt="none" size="lg">
          {number}
        </Badge>
        <Text size="sm" c="dimmed">
          {dayText(t, signedOn)}
          {kept?.seal === undefined ? '' : ` · ${t('paper.seal', { code: kept.seal })}`}
        </Text>
        <Only act="document.sign">
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              setIsSigning(true);
            }}
          >
            {signedText(t, document)}
          </Button>
        </Only>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            setIsCopying(true);
          }}
        >
          {t('certified.act')}
        </Button>
        <Only act="document.void">
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            onClick={() => {
              askToVoid(() => undefined, t('document.void'));
            }}
          >
            {t('document.void')}
          </Button>
        </Only>
      </Group>
      <Drift
        document={document}
        onReplace={() => {
          askToVoid(onReplaced, t('paper.replace'));
        }}
      />
      {isSigning && (
        <SignaturesDialog
          id={id}
          onClose={() => {
            setIsSigning(false);
          }}
        />
      )}
      {isCopying && (
        <CopyDialog
          document={document}
          onClose={() => {
            setIsCopying(false);
          }}
        />
      )}
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </Stack>
  );
}

/** The number of a document: given once with its paper, and void only with a reason (DOC-2, DOC-7). Nothing for documents that bear none. */
export function NumberBar({ subject }: { readonly subject: DocumentSubject }) {
  const t = useText();
  const issued = useAssembly((state) => issuedDocumentOf(state, subject));
  const [isIssuing, setIsIssuing] = useState(false);
  if (!isNumberedKind(subject.kind)) return <div />;
  return (
    <>
      {issued === undefined ? (
        <Group gap="xs">
          <Badge variant="light" color="orange" tt="none">
            {t('document.draft')}
          </Badge>
          <Only act="document.number">
            <Button
              size="compact-sm"
              onClick={() => {
                setIsIssuing(true);
              }}
            >
              {t('document.giveNumber')}
            </Button>
          </Only>
        </Group>
      ) : (
        <Issued
          document={issued}
          onReplaced={() => {
            setIsIssuing(true);
          }}
        />
      )}
      {isIssuing && (
        <IssueDialog
          subject={subject}
          onClose={() => {
            setIsIssuing(false);
          }}
        />
      )}
    </>
  );
}
