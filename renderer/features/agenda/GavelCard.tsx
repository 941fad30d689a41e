import { Button, Card, Group, SegmentedControl, Select } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { useState } from 'react';
import { knocksFor, openSuspension } from '../../../shared/domain';
import type { GavelMeaning } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { QuestionDialog, useAct } from '../../ui';
import type { Question } from '../../ui';
import { HandoverDialog } from './HandoverDialog';

/** The gavel: what the knocks mean, how many, and the suspension of the sitting. */
export function GavelCard() {
  const t = useText();
  const gavel = useAssembly(({ facts }) => facts.rules.gavel);
  const suspension = useAssembly(openSuspension);
  const act = useAct();
  const [knocks, setKnocks] = useState(() => String(knocksFor('point', gavel)));
  const [meaning, setMeaning] = useState<GavelMeaning>('point');
  const [question, setQuestion] = useState<Question | null>(null);
  const [isHandingOver, setIsHandingOver] = useState(false);
  return (
    <Card withBorder>
      <Group justify="space-between">
        <Group>
          <Select
            aria-label={t('gavel.meaning')}
            w={240}
            allowDeselect={false}
            value={meaning}
            data={(['open', 'decision', 'point', 'close', 'order'] as const).map((value) => ({
              value,
              label: t(`gavel.${value}`),
            }))}
            onChange={(value) => {
              const chosen = value as GavelMeaning;
              setMeaning(chosen);
              setKnocks(String(knocksFor(chosen, gavel)));
            }}
          />
          <SegmentedControl
            aria-label={t('gavel.knocks')}
            data={['1', '2', '3', '5']}
            value={knocks}
            onChange={setKnocks}
          />
          <Button
            leftSection={<IconGavel size={16} />}
            onClick={() =>
              void act({ type: 'gavel.knock', knocks: Number(knocks), meaning }, t('gavel.done', { count: knocks }))
            }
          >
            {t('gavel.knock')}
          </Button>
        </Group>
        <Group gap="sm">
          <Button
            variant="default"
            onClick={() => {
              setIsHandingOver(true);
            }}
          >
            {t('meeting.handOver')}
          </Button>
          {suspension === undefined ? (
            <Button
              variant="default"
              onClick={() => {
                setQuestion({
                  title: t('meeting.suspend'),
                  text: t('meeting.suspendQuestion'),
                  act: t('meeting.suspend'),
                  asks: t('form.reason'),
                  onAct: (reason) => {
                    void act({ type: 'meeting.suspend', reason, knocks: knocksFor('suspend', gavel) });
                  },
                });
              }}
            >
              {t('meeting.suspend')}
            </Button>
          ) : (
            <Button
              color="orange"
              onClick={() => void act({ type: 'meeting.resume', knocks: knocksFor('resume', gavel) })}
            >
              {t('meeting.resume')}
            </Button>
          )}
        </Group>
      </Group>
      {isHandingOver && (
        <HandoverDialog
          onClose={() => {
            setIsHandingOver(false);
          }}
        />
      )}
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </Card>
  );
}
