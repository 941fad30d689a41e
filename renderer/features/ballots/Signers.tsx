import { Button, Card, Checkbox, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { Controller, useWatch } from 'react-hook-form';
import { ballotsOf, signerRoles } from '../../../shared/domain';
import type { Poll, SignerRole } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { clockText, useText } from '../../locales';
import { fault, useCommandForm } from '../../ui';

interface SignEntry {
  name: string;
  role: SignerRole;
  refuses: boolean;
  refusedBecause: string;
}

/** Who signs the count, and who does not want to, with the reason: a refusal deletes nothing and holds nothing up. */
export function Signers({ poll }: { readonly poll: Poll }) {
  const t = useText();
  const signers = useAssembly((state) => ballotsOf(state, poll.id).signers);
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const { form, save, words } = useCommandForm<SignEntry>({
    defaultValues: { name: '', role: 'teller', refuses: false, refusedBecause: '' },
    required: ['name'],
    check: ({ refuses, refusedBecause }) =>
      refuses && refusedBecause.trim() === '' ? { refusedBecause: fault('form.required') } : {},
    command: ({ name, role, refuses, refusedBecause }) => ({
      type: 'ballots.sign',
      pollId: poll.id,
      name,
      role,
      refusedBecause: refuses ? refusedBecause : '',
    }),
    onDone: (_outcome, { role }) => {
      form.reset({ name: '', role, refuses: false, refusedBecause: '' });
    },
  });
  const refuses = useWatch({ control: form.control, name: 'refuses' });
  return (
    <Card withBorder>
      <Text fw={600} mb="xs">
        {t('board.signers')}
      </Text>
      <Stack gap={4} mb="sm">
        {signers.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('board.noSigners')}
          </Text>
        )}
        {signers.map(({ id, name, role, refusedBecause, at }) => (
          <Text key={id} size="sm">
            {refusedBecause === '' ? '✓' : '✗'} {name} · {t(`signer.${role}`)} · {clockText(t, at, timeZone)}
            {refusedBecause === '' ? '' : ` · ${t('board.refused')}: ${refusedBecause}`}
          </Text>
        ))}
      </Stack>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack gap="xs">
          <Group align="flex-end" gap="xs">
            <TextInput
              label={t('board.signerName')}
              style={{ flex: 1, minWidth: 200 }}
              {...form.register('name')}
              error={words('name')}
            />
            <Controller
              control={form.control}
              name="role"
              render={({ field: { value, onChange } }) => (
                <SegmentedControl
                  aria-label={t('board.signerRole')}
                  value={value}
                  onChange={onChange}
                  data={signerRoles.map((role) => ({ value: role, label: t(`signer.${role}`) }))}
                />
              )}
            />
            <Button type="submit" variant="default">
              {t('board.sign')}
            </Button>
          </Group>
          <Checkbox label={t('board.refuses')} {...form.register('refuses')} />
          {refuses && (
            <TextInput
              label={t('board.refusedBecause')}
              withAsterisk
              {...form.register('refusedBecause')}
              error={words('refusedBecause')}
            />
          )}
        </Stack>
      </form>
    </Card>
  );
}
