import { Anchor, Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { invitedRoles } from '../../../shared/contract';
import type { Invitation, InvitedRole, Venue } from '../../../shared/contract';
import { useText } from '../../locales';
import type { Text as Words } from '../../locales';
import { FormDialog, QrCode, useAsk, useReturnedFocus } from '../../ui';

/** A name that no other device has: "Meja Registrasi 2". */
function freeName(t: Words, role: InvitedRole, { devices }: Venue): string {
  const named = (number: number) => t(`devices.named.${role}`, { number });
  let number = 1;
  while (devices.some(({ name }) => name === named(number))) number++;
  return named(number);
}

/** In groups of five, so that it can be read aloud. */
function grouped(code: string): string {
  return (code.match(/.{1,5}/g) ?? []).join(' ');
}

/** The way in for one device: a code to scan, a link, a code to type. It goes when the device has joined. */
function Invited({
  invitation: { link, code, minutes, name },
  role,
  venue,
  onClose,
}: {
  readonly invitation: Invitation;
  readonly role: InvitedRole;
  readonly venue: Venue;
  readonly onClose: () => void;
}) {
  const t = useText();
  useReturnedFocus();
  const [before] = useState(() => venue.devices.map(({ id }) => id));
  const joined = venue.devices.find((device) => device.name === name && !before.includes(device.id));
  const isDesk = role !== 'projector';
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('devices.invitedTitle', { name })}
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
    >
      {joined === undefined ? (
        <Stack gap="sm">
          <Group wrap="nowrap" align="flex-start">
            <QrCode text={link} label={t('devices.inviteQr')} size={200} />
            <Stack gap="xs" style={{ minWidth: 0 }}>
              <Text size="sm">{t('devices.openLink', { minutes })}</Text>
              <Anchor href={link} target="_blank" style={{ overflowWrap: 'anywhere' }}>
                {link.split('#')[0]}
              </Anchor>
              <Text size="sm">{t('devices.orType', { origin: new URL(link).origin })}</Text>
              <Text ff="monospace" fw={700} size="xl" data-testid="join-code">
                {grouped(code)}
              </Text>
            </Stack>
          </Group>
          {isDesk && venue.desks !== null && (
            <div>
              <Text size="sm">{t('devices.compare')}</Text>
              <Text size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
                {venue.desks.fingerprint}
              </Text>
            </div>
          )}
          <Text size="sm" c="dimmed" role="status">
            {t('devices.waiting')}
          </Text>
        </Stack>
      ) : (
        <Text role="status">{t('devices.hasJoined', { name })}</Text>
      )}
      <Group justify="flex-end" mt="md">
        <Button data-autofocus variant={joined === undefined ? 'default' : 'filled'} onClick={onClose}>
          {t('feedback.close')}
        </Button>
      </Group>
    </Modal>
  );
}

/** Lets one device in: as what, and under which name (LAN-2). */
export function InviteDialog({
  venue,
  assembly,
  onClose,
}: {
  readonly venue: Venue;
  readonly assembly: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { ask } = useAsk();
  const [sent, setSent] = useState<(Invitation & { readonly role: InvitedRole }) | null>(null);
  const { control, handleSubmit, register, setValue, formState } = useForm<{ role: InvitedRole; name: string }>({
    defaultValues: { role: 'registrar', name: freeName(t, 'registrar', venue) },
  });
  const save = handleSubmit(async ({ role, name }) => {
    const invitation = await ask('devices.invite', { role, name: name.trim() });
    if (invitation !== undefined) setSent({ ...invitation, role });
  });
  if (sent !== null) {
    return <Invited invitation={sent} role={sent.role} venue={venue} onClose={onClose} />;
  }
  return (
    <FormDialog
      size="md"
      title={t('devices.invite')}
      act={t('devices.makeInvitation')}
      onSubmit={save}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {t('devices.inviteHelp', { assembly })}
      </Text>
      <Controller
        control={control}
        name="role"
        render={({ field }) => (
          <Select
            data-autofocus
            label={t('devices.role')}
            description={t(`devices.may.${field.value}`)}
            allowDeselect={false}
            value={field.value}
            onChange={(value) => {
              const role = invitedRoles.find((one) => one === value) ?? 'registrar';
              field.onChange(role);
              setValue('name', freeName(t, role, venue));
            }}
            data={invitedRoles.map((value) => ({ value, label: t(`devices.role.${value}`) }))}
          />
        )}
      />
      <TextInput
        label={t('devices.name')}
        description={t('devices.nameHelp')}
        maxLength={80}
        error={formState.errors.name?.message}
        {...register('name', { validate: (name) => name.trim() !== '' || t('form.required') })}
      />
    </FormDialog>
  );
}
