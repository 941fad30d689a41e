import { Alert, Button, Drawer, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconArrowBackUp, IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { factsOfAct, undoneActs } from '../../../shared/domain';
import type { ToldChange } from '../../../shared/domain';
import { useAssembly, useProgram } from '../../client';
import { instantText, refusalText, useText } from '../../locales';
import { goWithFocus, QuestionDialog, useAnswer, useReturnedFocus, useUndo } from '../../ui';
import type { Question } from '../../ui';
import { deviceWords, entryWords, fieldNames, reasonOf } from './fact-words';
import type { Entry } from './fact-words';
import { changeWords } from './field-words';
import { undoQuestion } from './undo-question';
import { whither } from './places';

/** Every field that an act changed: what stood there, and what stands there since. */
function Changes({ changes, more }: { readonly changes: readonly ToldChange[]; readonly more: number }) {
  const t = useText();
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const isOfMany = changes.some(({ of }) => of !== '');
  return (
    <Table verticalSpacing={4} layout="fixed" aria-label={t('history.changed')}>
      <Table.Thead>
        <Table.Tr>
          {isOfMany && <Table.Th>{t('history.of')}</Table.Th>}
          <Table.Th>{t('history.field')}</Table.Th>
          <Table.Th>{t('history.before')}</Table.Th>
          <Table.Th>{t('history.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
        {changes.map((change, index) => {
          const { name, before, after } = changeWords(t, change, timeZone);
          return (
            <Table.Tr key={index} style={{ verticalAlign: 'top' }}>
              {isOfMany && <Table.Td>{change.of}</Table.Td>}
              <Table.Td>{name}</Table.Td>
              <Table.Td>{before}</Table.Td>
              <Table.Td fw={600}>{after}</Table.Td>
            </Table.Tr>
          );
        })}
        {more > 0 && (
          <Table.Tr>
            <Table.Td colSpan={isOfMany ? 4 : 3}>{t('history.more', { count: more })}</Table.Td>
          </Table.Tr>
        )}
      </Table.Tbody>
    </Table>
  );
}

/** That the record of this act is whole, as far as it was looked over. */
function Intact({ seq }: { readonly seq: number }) {
  const t = useText();
  const { journalCheck } = useProgram().status;
  return (
    <Text size="sm" c={journalCheck?.kind === 'damaged' ? 'red' : 'dimmed'}>
      {journalCheck?.kind === 'damaged'
        ? t('history.seqDamaged', { seq, line: journalCheck.line })
        : t(journalCheck?.kind === 'good' ? 'history.seqIntact' : 'history.seqChecking', { seq })}
    </Text>
  );
}

/** A change that shows the same on both sides, because what differs is masked, is told by its name. */
function maskedFields(t: ReturnType<typeof useText>, { fact }: Entry, changes: readonly ToldChange[]): string {
  if (fact.type !== 'participant.corrected' || changes.some(({ field }) => field === 'participant.nationalId'))
    return '';
  return fact.changed.includes('nationalId') ? fieldNames(t, 'participant', ['nationalId']) : '';
}

/** One act of the past: in words, field by field, with the way to the thing and the way back (DAT-4). */
export function EntryDetails({ entry, onClose }: { readonly entry: Entry; readonly onClose: () => void }) {
  const t = useText();
  const undo = useUndo();
  useReturnedFocus();
  const { seq, at, actor, device, fact } = entry;
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const words = useAssembly((state) => entryWords(t, state, entry));
  const others = useAssembly((state) =>
    factsOfAct(state, seq)
      .filter((one) => one !== entry && one.fact.type !== 'act.undone')
      .map((one) => `${t(`event.${one.fact.type}`)}: ${entryWords(t, state, one)}`),
  );
  const undone = useAssembly((state) => undoneActs(state).get(seq));
  const target = useAssembly((state) => JSON.stringify(whither(state, fact)));
  const there = JSON.parse(target) as ReturnType<typeof whither>;
  // What can be taken back changes with every act.
  const newest = useAssembly((state) => state.seq);
  const [answer] = useAnswer('record.entry', { seq }, { again: newest, keepsLast: true });
  const [question, setQuestion] = useState<Question | null>(null);
  const what = `${t(`event.${fact.type}`)}: ${words}`;
  const reason = reasonOf(fact);
  const masked = answer === undefined ? '' : maskedFields(t, entry, answer.changes);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={t('history.details')}
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
      closeOnEscape={question === null}
    >
      <Stack gap="md">
        <div>
          <Title order={2} size="lg">
            {t(`event.${fact.type}`)}
          </Title>
          <Text style={{ overflowWrap: 'anywhere' }}>{words}</Text>
          <Text size="sm" c="dimmed" mt={4}>
            {instantText(t, at, timeZone)} {timeZone} · {actor.name} · {deviceWords(t, device)}
          </Text>
          {reason !== '' && (
            <Text size="sm" mt={4}>
              {t('history.reason')}: {reason}
            </Text>
          )}
          {others.length > 0 && (
            <Text size="sm" mt={4} style={{ whiteSpace: 'pre-line' }}>
              {t('history.together')}: {others.join('\n')}
            </Text>
          )}
        </div>
        {answer !== undefined && answer.changes.length > 0 && <Changes changes={answer.changes} more={answer.more} />}
        {masked !== '' && <Text size="sm">{t('history.sameShown', { fields: masked })}</Text>}
        {answer?.changes.length === 0 && masked === '' && (
          <Text size="sm" c="dimmed">
            {t('history.noChanges')}
          </Text>
        )}
        {undone !== undefined && (
          <Alert color="gray" p="xs">
            {t('history.wasUndone', {
              at: instantText(t, undone.at, timeZone),
              by: undone.actor.name,
              seq: undone.seq,
            })}
          </Alert>
        )}
        <Group>
          {there.kind === 'place' && (
            <Button
              data-autofocus
              leftSection={<IconArrowRight size={16} />}
              onClick={() => {
                goWithFocus(there.place.room, there.place.search);
              }}
            >
              {t('history.goThere')}
            </Button>
          )}
          {answer?.wayBack.ok === true && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={16} />}
              onClick={() => {
                if (!answer.wayBack.ok) return;
                if (!answer.wayBack.asksReason) {
                  void undo(seq, what);
                  return;
                }
                setQuestion(
                  undoQuestion(
                    t,
                    { what, at: instantText(t, at, timeZone), asksReason: true },
                    (why) => void undo(seq, what, why),
                  ),
                );
              }}
            >
              {t('undo.act')}
            </Button>
          )}
        </Group>
        {there.kind === 'gone' && (
          <Text size="sm" c="dimmed">
            {t('history.gone')}
          </Text>
        )}
        {answer?.wayBack.ok === false && undone === undefined && (
          <Text size="sm" c="dimmed">
            {t('history.cannotUndo')}. {refusalText(t, answer.wayBack.refusal)}
          </Text>
        )}
        <Intact seq={seq} />
      </Stack>
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </Drawer>
  );
}
