import { ActionIcon, Anchor, Badge, Card, Group, Menu, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconCalendarPlus, IconDots, IconEye, IconEyeOff, IconSearch, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { AssemblySummary } from '../../../shared/contract';
import { dateOf, searchable } from '../../../shared/text';
import { hostNow } from '../../client';
import { dayText, momentText, useText } from '../../locales';
import { QuestionDialog, tellDone, useAsk } from '../../ui';
import type { Question } from '../../ui';

/** More than these are searched and not looked over. */
const searchedFrom = 6;

const dayLooks = { ahead: 'blue', today: 'green', over: 'gray' } as const;

/** Where an assembly stands in the calendar; null where only its folder is known. */
function dayOf({ startsOn, endsOn }: AssemblySummary): keyof typeof dayLooks | null {
  if (endsOn === '') return null;
  const today = dateOf(hostNow(), 'WIB');
  if (today < startsOn) return 'ahead';
  return today > endsOn ? 'over' : 'today';
}

function AssemblyCard({
  assembly,
  onOpen,
  onNext,
  onHide,
  onDelete,
}: {
  readonly assembly: AssemblySummary;
  readonly onOpen: () => void;
  readonly onNext: () => void;
  readonly onHide: () => void;
  readonly onDelete: () => void;
}) {
  const t = useText();
  const { title, council, place, startsOn, endsOn, lastOpenedAt, isHidden } = assembly;
  const day = dayOf(assembly);
  const days =
    endsOn === '' || endsOn === startsOn ? dayText(t, startsOn) : `${dayText(t, startsOn)} – ${dayText(t, endsOn)}`;
  const Eye = isHidden ? IconEye : IconEyeOff;
  return (
    <Card withBorder p={0}>
      <Group wrap="nowrap" gap={0}>
        <UnstyledButton className="home-assembly" onClick={onOpen}>
          <Group justify="space-between" wrap="nowrap">
            <Text fw={600}>{title}</Text>
            {day !== null && (
              <Badge variant="light" tt="none" color={dayLooks[day]} flex="none">
                {t(`home.day.${day}`)}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {[days, place, council].filter((part) => part !== '').join(' · ')}
          </Text>
          {lastOpenedAt !== '' && (
            <Text size="sm" c="dimmed">
              {t('home.lastOpened', { at: momentText(t, lastOpenedAt) })}
            </Text>
          )}
        </UnstyledButton>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              mx="xs"
              aria-label={t('home.more')}
              aria-description={title}
            >
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconCalendarPlus size={16} />} onClick={onNext}>
              {t('home.next')}
            </Menu.Item>
            <Menu.Item leftSection={<Eye size={16} />} onClick={onHide}>
              {t(isHidden ? 'home.showAgain' : 'home.hide')}
            </Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={onDelete}>
              {t('home.delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </Card>
  );
}

/** The assemblies of this computer with what tells them apart: opened by a click, taken off the list, or deleted (SET-1). */
export function AssemblyList({
  assemblies,
  onOpen,
  onNext,
  onChanged,
}: {
  readonly assemblies: readonly AssemblySummary[];
  readonly onOpen: (assembly: AssemblySummary) => void;
  /** The assembly after this one is to be made. */
  readonly onNext: (assembly: AssemblySummary) => void;
  readonly onChanged: () => void;
}) {
  const t = useText();
  const { ask } = useAsk();
  const [query, setQuery] = useState('');
  const [showsHidden, setShowsHidden] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);
  const hidden = assemblies.filter(({ isHidden }) => isHidden).length;
  const listed = assemblies.filter(({ isHidden }) => showsHidden || !isHidden);
  const words = searchable(query).split(' ').filter(Boolean);
  const shown = listed.filter(({ title, place, council, startsOn }) => {
    const text = searchable(`${title} ${place} ${council} ${dayText(t, startsOn)}`);
    return words.every((word) => text.includes(word));
  });

  async function hide({ id, isHidden, title }: AssemblySummary) {
    if ((await ask('assemblies.hide', { id, isHidden: !isHidden })) === undefined) return;
    onChanged();
    if (isHidden) return;
    tellDone(t, t('home.hidden', { title }), {
      label: t('feedback.undo'),
      act: () => {
        void ask('assemblies.hide', { id, isHidden: false }).then(onChanged);
      },
    });
  }

  function askToDelete({ id, title }: AssemblySummary) {
    setQuestion({
      title: t('home.delete'),
      text: t('home.deleteQuestion', { title }),
      act: t('home.deleteAct'),
      asks: t('home.deleteAsks'),
      onAct: (typed) => {
        void ask('assemblies.delete', { id, title: typed }).then((done) => {
          if (done === undefined) return;
          onChanged();
          tellDone(t, t('home.deleted', { title }));
        });
      },
    });
  }

  return (
    <Stack gap="sm">
      {listed.length > searchedFrom && (
        <TextInput
          type="search"
          aria-label={t('home.search')}
          placeholder={t('home.search')}
          leftSection={<IconSearch size={16} />}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
          }}
        />
      )}
      {listed.length === 0 && <Text c="dimmed">{t('home.noRecent')}</Text>}
      {listed.length > 0 && shown.length === 0 && <Text c="dimmed">{t('home.nothingFound')}</Text>}
      {shown.map((assembly) => (
        <AssemblyCard
          key={assembly.id}
          assembly={assembly}
          onOpen={() => {
            onOpen(assembly);
          }}
          onNext={() => {
            onNext(assembly);
          }}
          onHide={() => void hide(assembly)}
          onDelete={() => {
            askToDelete(assembly);
          }}
        />
      ))}
      {hidden > 0 && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          w="fit-content"
          onClick={() => {
            setShowsHidden(!showsHidden);
          }}
        >
          {t(showsHidden ? 'home.hideAgain' : 'home.showHidden', { count: hidden })}
        </Anchor>
      )}
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </Stack>
  );
}
