import { Page } from '../../ui';
import { useText } from '../../locales';

export function ElectionsPage() {
  const t = useText();
  return <Page title={t('room.elections')}>{null}</Page>;
}
