import { Button, FileButton, Group, Image, Input } from '@mantine/core';
import { useController } from 'react-hook-form';
import { useText } from '../../locales';
import { pictureTypes, useAttach } from '../attachments/upload';
import { usePicture } from '../photos/Photo';
import { useDraftForm } from './draft';

/** The council's logo: chosen from a file, seen at once, and in the letterhead when the form is saved. */
export function LogoField() {
  const t = useText();
  const attach = useAttach();
  const { control } = useDraftForm();
  const { field } = useController({ control, name: 'profile.letterhead.logoId' });
  const address = usePicture(field.value ?? null);
  return (
    <Input.Wrapper label={t('logo.label')} description={t('logo.help')} mt="xs" labelElement="div">
      <Group gap="sm" mt={4}>
        {address !== null && <Image src={address} alt={t('logo.alt')} h={56} w="auto" fit="contain" />}
        <FileButton
          accept={pictureTypes}
          onChange={(file) => {
            if (file === null) return;
            void attach(file, 'drawable').then((attachment) => {
              if (attachment !== null) field.onChange(attachment.id);
            });
          }}
        >
          {(props) => (
            <Button {...props} variant="default" size="xs">
              {t('logo.choose')}
            </Button>
          )}
        </FileButton>
        {address !== null && (
          <Button
            variant="subtle"
            size="xs"
            onClick={() => {
              field.onChange(null);
            }}
          >
            {t('logo.remove')}
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  );
}
