import { List, Text } from '@mantine/core';
import type { CannotFind } from '../../../shared/domain';
import { useText } from '../../locales';

/** More names than these are told by their number. */
const mostNames = 8;

function listed(names: readonly string[]): string {
  return names.slice(0, mostNames).join(', ') + (names.length > mostNames ? ', …' : '');
}

/** What an erasure leaves because nobody can find it, in words, so that a person looks before it is done (DAT-6). */
export function CannotFindList({ found }: { readonly found: CannotFind }) {
  const t = useText();
  const { oneWordNames, recordedBy, files } = found;
  return (
    <>
      <Text fw={600}>{t('retention.cannotFind')}</Text>
      <List size="sm">
        <List.Item>{t('retention.cannotFindNicknames')}</List.Item>
        {oneWordNames.length > 0 && (
          <List.Item>
            {t('retention.cannotFindOneWord', { count: oneWordNames.length, names: listed(oneWordNames) })}
          </List.Item>
        )}
        <List.Item>{t('retention.cannotFindOthers')}</List.Item>
        <List.Item>{t('retention.cannotFindRecordedBy', { names: listed(recordedBy) })}</List.Item>
        {files > 0 && <List.Item>{t('retention.cannotFindFiles', { count: files })}</List.Item>}
        <List.Item>{t('retention.cannotFindElsewhere')}</List.Item>
      </List>
    </>
  );
}
