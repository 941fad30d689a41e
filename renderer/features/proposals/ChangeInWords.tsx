import { List, Text } from '@mantine/core';
import { spokenChanges } from '../../../shared/domain';
import type { TextChange } from '../../../shared/domain';
import { useText } from '../../locales';
import { Difference } from '../../ui';

/** A change of wording to look at, and below it the same as sentences that the chair can read aloud. */
export function ChangeInWords({
  changes,
  isSpoken,
}: {
  readonly changes: readonly TextChange[];
  readonly isSpoken: boolean;
}) {
  const t = useText();
  return (
    <>
      <Text component="div">
        <Difference changes={changes} removed={t('difference.removed')} added={t('difference.added')} />
      </Text>
      {isSpoken && (
        <List size="sm" c="dimmed" mt={4} aria-label={t('difference.list')}>
          {spokenChanges(changes).map((change, index) => {
            const kind = change.removed === '' ? 'adds' : change.added === '' ? 'removes' : 'replaces';
            const key = change.after === '' ? (`difference.${kind}First` as const) : (`difference.${kind}` as const);
            return <List.Item key={index}>{t(key, { ...change })}</List.Item>;
          })}
        </List>
      )}
    </>
  );
}
