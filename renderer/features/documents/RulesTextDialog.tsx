import { Button, Group, ScrollArea, Stack, Text, Textarea, UnstyledButton } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { rulesFields, standardRulesText, unknownRulesFields } from '../../../shared/domain';
import { assemblyNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useCommandForm } from '../../ui';

/** The text of the tata tertib: plain lines, whose numbers are live fields of the rules. */
export function RulesTextDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const facts = useAssembly((state) => state.facts);
  const area = useRef<HTMLTextAreaElement>(null);
  const { form, save, words } = useCommandForm({
    defaultValues: { source: assemblyNow().rulesText ?? standardRulesText },
    command: ({ source }) => ({
      type: 'rulesText.edit',
      source: source.trim() === standardRulesText.trim() ? null : source,
    }),
    done: () => t('rulesText.saved'),
    onDone: onClose,
  });
  const { register, setValue, control } = form;
  const source = useWatch({ control, name: 'source' });
  const unknown = unknownRulesFields(source);
  const { ref, ...input } = register('source');
  const bothRefs = useMergedRef(area, ref);

  function insert(name: string) {
    const at = area.current?.selectionStart ?? source.length;
    setValue('source', `${source.slice(0, at)}{${name}}${source.slice(at)}`);
    area.current?.focus();
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
            setValue('source', standardRulesText);
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
          ref={bothRefs}
          label={t('rulesText.title')}
          description={t('rulesText.help')}
          error={
            unknown.length === 0
              ? words('source')
              : t('rulesText.unknown', { fields: unknown.map((name) => `{${name}}`).join(', ') })
          }
          style={{ flex: 1 }}
          rows={18}
          {...input}
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
