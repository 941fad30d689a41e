import { Button, FileButton, Group, Select, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Controller } from 'react-hook-form';
import type { Control, FieldValues, Path } from 'react-hook-form';
import { participantCode, registeredCooperatives, registeredParticipants } from '../../../shared/domain';
import type { AttachmentId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { useAttach } from '../attachments/upload';

/** More rows than these are narrowed down by typing. */
const mostShown = 40;

interface Field<Entry extends FieldValues> {
  readonly control: Control<Entry>;
  readonly name: Path<Entry>;
  readonly label: string;
  readonly error?: string | undefined;
  readonly description?: string;
  readonly isRequired?: boolean;
}

/** Somebody of the registry, found by name, number or cooperative. */
export function PersonSelect<Entry extends FieldValues>({ control, name, isRequired = false, ...rest }: Field<Entry>) {
  const t = useText();
  const participants = useAssembly((state) => state.participants);
  const cooperatives = useAssembly((state) => state.cooperatives);
  const rules = useAssembly(({ facts }) => facts.rules);
  const data = useMemo(
    () =>
      registeredParticipants({ participants }).map((one) => {
        const cooperative = one.cooperativeId === null ? undefined : cooperatives.get(one.cooperativeId);
        const from = cooperative === undefined ? '' : ` · ${cooperative.name}`;
        return { value: one.id as string, label: `${participantCode(one, rules)} ${one.name}${from}` };
      }),
    [participants, cooperatives, rules],
  );
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange } }) => (
        <Select
          searchable
          clearable
          limit={mostShown}
          withAsterisk={isRequired}
          nothingFoundMessage={t('election.nobodyFound')}
          data={data}
          value={value as string | null}
          onChange={onChange}
          {...rest}
        />
      )}
    />
  );
}

/** A cooperative of the registry. */
export function CooperativeSelect<Entry extends FieldValues>({
  control,
  name,
  isRequired = false,
  ...rest
}: Field<Entry>) {
  const t = useText();
  const cooperatives = useAssembly(registeredCooperatives);
  const data = useMemo(
    () =>
      cooperatives.map(({ id, number, name: called }) => ({
        value: id as string,
        label: `${String(number)}. ${called}`,
      })),
    [cooperatives],
  );
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange } }) => (
        <Select
          searchable
          clearable
          limit={mostShown}
          withAsterisk={isRequired}
          nothingFoundMessage={t('election.nobodyFound')}
          data={data}
          value={value as string | null}
          onChange={onChange}
          {...rest}
        />
      )}
    />
  );
}

/** A file that is laid beside the record as soon as it is chosen. */
export function FileField<Entry extends FieldValues>({
  control,
  name,
  label,
  accept,
  wanted,
}: Field<Entry> & { readonly accept: string; readonly wanted: 'whole' | 'drawable' }) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange } }) => (
        <ChosenFile
          label={label}
          accept={accept}
          wanted={wanted}
          value={value as AttachmentId | null}
          onChange={onChange}
        />
      )}
    />
  );
}

function ChosenFile({
  label,
  accept,
  wanted,
  value,
  onChange,
}: {
  readonly label: string;
  readonly accept: string;
  readonly wanted: 'whole' | 'drawable';
  readonly value: AttachmentId | null;
  readonly onChange: (id: AttachmentId) => void;
}) {
  const t = useText();
  const attach = useAttach();
  const [isBusy, setIsBusy] = useState(false);
  const file = useAssembly(({ attachments }) => (value === null ? undefined : attachments.get(value)));
  async function choose(chosen: File | null) {
    if (chosen === null) return;
    setIsBusy(true);
    const attachment = await attach(chosen, wanted);
    setIsBusy(false);
    if (attachment !== null) onChange(attachment.id);
  }
  return (
    <Group gap="sm">
      <FileButton onChange={(chosen) => void choose(chosen)} accept={accept}>
        {(props) => (
          <Button variant="default" leftSection={<IconPaperclip size={16} />} loading={isBusy} {...props}>
            {label}
          </Button>
        )}
      </FileButton>
      {file !== undefined && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t('attachment.chosen', { fileName: file.fileName })}
        </Text>
      )}
    </Group>
  );
}
