import { Button, Group, ScrollArea, Stack, Text, Textarea, UnstyledButton } from '@mantine/core';
import { useRef, useState } from 'react';
import { rulesFields, standardRulesText, unknownRulesFields } from '../../../shared/domain';
import { assemblyNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useAct } from '../../ui';

/** The text of the tata tertib: plain lines, whose numbers are live fields of the rules. */
export function RulesTextDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const facts = useAssembly((state) => state.facts);
  const act = useAct();
  const [source, setSource] = useState(() => assemblyNow().rulesText ?? standardRulesText);
  const area = useRef<HTMLTextAreaElement>(null);
  const unknown = unknownRulesFields(source);

  function insert(name: string) {
    const at = area.current?.selectionStart ?? source.length;
    setSource(`${source.slice(0, at)}{${name}}${source.slice(at)}`);
    area.current?.focus();
  }
  async function save() {
    const isStandard = source.trim() === standardRulesText.trim();
    const outcome = await act({ type: 'rulesText.edit', source: isStandard ? null : source }, t('rulesText.saved'));
    if (outcome !== null) onClose();
  }
  return (
    <FormDialog
      size="90%"
      title={t('rulesText.title')}
      canAct={unknown.length === 0}
      beside={
        <Button
          variant="subtle"
          onClick={() => {
            setSource(standardRulesText);
          }}
        >
          {t('rulesText.standard')}
        </Button>
      }
      onSubmit={save}
      onClose={onClose}
    >
      <Group align="flex-start" wrap="nowrap">
        <Textarea
          data-autofocus
          ref={area}
          label={t('rulesText.title')}
          description={t('rulesText.help')}
          error={
            unknown.length === 0
              ? undefined
              : t('rulesText.unknown', { fields: unknown.map((name) => `{${name}}`).join(', ') })
          }
          style={{ flex: 1 }}
          rows={18}
          value={source}
          onChange={(event) => {
            setSource(event.currentTarget.value);
          }}
        />
        <Stack w={330} miw={330} gap={4}>
          <Text size="sm" fw={500}>
            {t('rulesText.fields')}
          </Text>
          <Text size="xs" c="dimmed">
            {t('rulesText.fieldsHelp')}
          </Text>
          <ScrollArea h={380} type="auto" viewportProps={{ tabIndex: 0 }}>
            {rulesFields(facts).map(({ name, value }) => (
              <UnstyledButton
                key={name}
                display="block"
                w="100%"
                py={4}
                onClick={() => {
                  insert(name);
                }}
              >
                <Text size="sm" ff="monospace" fw={600}>
                  {`{${name}}`}
                </Text>
                <Text size="xs" c="dimmed" lineClamp={2}>
                  {value}
                </Text>
              </UnstyledButton>
            ))}
          </ScrollArea>
        </Stack>
      </Group>
    </FormDialog>
  );
}
