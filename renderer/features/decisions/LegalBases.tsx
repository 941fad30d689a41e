import { ActionIcon, Button, Group, Popover, ScrollArea, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconBooks, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { decisionsInOrder } from '../../../shared/domain';
import type { AssemblyState } from '../../../shared/domain';
import { useAssembly, useProgram } from '../../client';
import { useText } from '../../locales';
import { useAsk } from '../../ui';

const plain = (text: string) => text.trim().replace(/[;.]$/, '');

function citedBases(state: AssemblyState): readonly string[] {
  return [...new Set(decisionsInOrder(state).flatMap(({ recitals }) => recitals.citing.map(plain)))];
}

/** The legal bases of this computer and those that this assembly has cited: chosen into Mengingat, kept for the next assembly (DOC-4). */
export function LegalBases({
  isOpen,
  setIsOpen,
  written,
  onChosen,
}: {
  readonly isOpen: boolean;
  readonly setIsOpen: (isOpen: boolean) => void;
  /** What stands in Mengingat now. */
  readonly written: () => readonly string[];
  readonly onChosen: (text: string) => void;
}) {
  const t = useText();
  const { ask } = useAsk();
  const { status, takePreferences } = useProgram();
  const { preferences } = status;
  const { legalBases } = preferences;
  const cited = useAssembly(citedBases);
  const inside = useRef<HTMLDivElement>(null);
  const offered = [...legalBases, ...cited.filter((text) => !legalBases.includes(text))];
  const present = isOpen ? written().map(plain) : [];
  const unkept = [...new Set([...cited, ...present])].filter((text) => text !== '' && !legalBases.includes(text));
  async function keep(bases: readonly string[]) {
    const kept = await ask('program.setPreferences', { ...preferences, legalBases: bases });
    if (kept !== undefined) takePreferences(kept);
    // The button that was pressed may be gone: keys still belong to the library.
    inside.current?.focus();
  }
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width={460} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconBooks size={14} />}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {t('decree.legalBases')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" ref={inside} tabIndex={-1}>
          <ScrollArea.Autosize mah={260}>
            {offered.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('decree.noLegalBases')}
              </Text>
            )}
            {offered.map((text) => (
              <Group key={text} wrap="nowrap" gap={4}>
                <UnstyledButton
                  className="decree-field"
                  disabled={present.includes(text)}
                  onClick={() => {
                    setIsOpen(false);
                    onChosen(text);
                  }}
                >
                  <Text size="sm" {...(present.includes(text) ? { c: 'dimmed' } : {})}>
                    {text}
                  </Text>
                </UnstyledButton>
                {legalBases.includes(text) && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('decree.forgetBasis', { text })}
                    onClick={() => void keep(legalBases.filter((one) => one !== text))}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                )}
              </Group>
            ))}
          </ScrollArea.Autosize>
          {unkept.length > 0 && (
            <Button variant="default" size="compact-sm" onClick={() => void keep([...legalBases, ...unkept])}>
              {t('decree.keepBases', { count: unkept.length })}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
