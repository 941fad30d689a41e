import { Button, Group, NumberInput, SegmentedControl, Select, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { usuallyStrict } from '../../../shared/counting';
import type { MajorityKind } from '../../../shared/counting';
import { liveQuorum } from '../../../shared/domain';
import type { Poll } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useAct } from '../../ui';

/** A new poll: its kind, question, majority and the sectors of the hall. */
export function DraftDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const rule = useAssembly(({ facts }) => facts.rules.motionMajority);
  const present = useAssembly((state) => liveQuorum(state).present);
  const act = useAct();
  const [kind, setKind] = useState<Poll['kind']>('showOfHands');
  const [question, setQuestion] = useState('');
  const [majority, setMajority] = useState<MajorityKind>(rule.kind);
  const [sectors, setSectors] = useState([{ name: `${t('poll.sector')} 1`, present }]);
  async function save() {
    const outcome = await act({
      type: 'poll.draft',
      kind,
      question,
      majority: {
        kind: majority,
        base: majority === 'simple' ? 'yesNo' : rule.base,
        isStrict: usuallyStrict(majority),
      },
      sectors: kind === 'showOfHands' ? sectors : [],
      itemId: null,
    });
    if (outcome !== null) onClose();
  }
  return (
    <FormDialog title={t('poll.new')} onSubmit={save} onClose={onClose}>
      <SegmentedControl
        aria-label={t('poll.kind')}
        value={kind}
        onChange={(value) => {
          setKind(value as Poll['kind']);
        }}
        data={[
          { value: 'showOfHands', label: t('pollKind.showOfHands') },
          { value: 'acclamation', label: t('pollKind.acclamation') },
        ]}
      />
      <Text size="sm" c="dimmed">
        {t(`pollKind.${kind}.help`)}
      </Text>
      <Textarea
        data-autofocus
        label={t('poll.question')}
        withAsterisk
        autosize
        minRows={2}
        value={question}
        onChange={(event) => {
          setQuestion(event.currentTarget.value);
        }}
      />
      {kind === 'showOfHands' && (
        <>
          <Select
            label={t('wizard.majority')}
            allowDeselect={false}
            value={majority}
            onChange={(value) => {
              setMajority(value as MajorityKind);
            }}
            data={(['simple', 'absolute', 'twoThirds', 'threeQuarters'] as const).map((value) => ({
              value,
              label: t(`majority.${value}`),
            }))}
          />
          <Text fw={500} size="sm">
            {t('poll.sectors')}
          </Text>
          {sectors.map((sector, index) => (
            <Group key={index} wrap="nowrap">
              <TextInput
                aria-label={`${t('poll.sector')} ${String(index + 1)}`}
                style={{ flex: 1 }}
                value={sector.name}
                onChange={(event) => {
                  const name = event.currentTarget.value;
                  setSectors(sectors.map((one, at) => (at === index ? { ...one, name } : one)));
                }}
              />
              <NumberInput
                aria-label={t('poll.sectorPresent', { sector: sector.name })}
                w={140}
                min={0}
                value={sector.present}
                onChange={(value) => {
                  setSectors(sectors.map((one, at) => (at === index ? { ...one, present: Number(value) } : one)));
                }}
              />
            </Group>
          ))}
          <Button
            variant="subtle"
            leftSection={<IconPlus size={16} />}
            onClick={() => {
              setSectors([...sectors, { name: `${t('poll.sector')} ${String(sectors.length + 1)}`, present: 0 }]);
            }}
          >
            {t('poll.addSector')}
          </Button>
        </>
      )}
    </FormDialog>
  );
}
