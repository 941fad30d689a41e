import { Button, Popover, ScrollArea, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { decreeFields, registeredParticipants } from '../../../shared/domain';
import type { DecreeField } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';

const mostShown = 40;

/** Numbers, votes and names out of the record: what is put in here follows the record until the paper is issued (DOC-4). */
export function FieldMenu({
  isOpen,
  setIsOpen,
  onChosen,
}: {
  readonly isOpen: boolean;
  readonly setIsOpen: (isOpen: boolean) => void;
  readonly onChosen: (token: string) => void;
}) {
  const t = useText();
  const [sought, setSought] = useState('');
  const fields = useAssembly(decreeFields);
  const people = useAssembly(registeredParticipants);
  const found = useMemo(() => {
    const words = sought.toLowerCase().trim();
    const matches = ({ about, token }: DecreeField) =>
      words === '' || about.toLowerCase().includes(words) || token.includes(words);
    const names = people
      .filter(({ name }) => words !== '' && name.toLowerCase().includes(words))
      .map(({ number, name }): DecreeField => ({ token: `{nama-${String(number)}}`, about: name, value: name }));
    return [...fields.filter(matches), ...names].slice(0, mostShown);
  }, [fields, people, sought]);
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-start"
      width={420}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconBraces size={14} />}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {t('decree.insertField')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <TextInput
            data-autofocus
            aria-label={t('decree.seekField')}
            placeholder={t('decree.seekField')}
            value={sought}
            onChange={(event) => {
              setSought(event.currentTarget.value);
            }}
          />
          <ScrollArea.Autosize mah={260}>
            {found.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('decree.noField')}
              </Text>
            )}
            {found.map(({ token, about, value }) => (
              <UnstyledButton
                key={token}
                className="decree-field"
                onClick={() => {
                  setIsOpen(false);
                  onChosen(token);
                }}
              >
                <Text size="sm">{about}</Text>
                <Text size="xs" c="dimmed">
                  {token} · {value ?? t('decree.notYet')}
                </Text>
              </UnstyledButton>
            ))}
          </ScrollArea.Autosize>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
