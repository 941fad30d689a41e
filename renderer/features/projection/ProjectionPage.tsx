import {
  Anchor,
  Button,
  Card,
  ColorInput,
  Group,
  NavLink,
  Paper,
  ScrollArea,
  SegmentedControl,
  Stack,
  Text,
} from '@mantine/core';
import { IconPlayerPlay, IconPlaylistAdd } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { projectorView, slidePreview } from '../../../shared/domain';
import type { ChosenSlide, ProjectorView, Slide } from '../../../shared/domain';
import { hostNowMs, useAssembly, useProgram } from '../../client';
import { useText } from '../../locales';
import { SlideContent } from '../../projector/SlideContent';
import '../../projector/slides.css';
import { ActButton, Page, useAct, useActs } from '../../ui';
import { AddFileButton, FileControls } from './FileControls';
import { WithFileOutcomes } from './wall-files';
import { DisplayCard } from './DisplayCard';
import { QueueCard } from './QueueCard';
import { ShareCard } from './ShareCard';
import { offeredSlides, slideKey, slideName } from './slide-names';
import { useProjector } from './useProjector';
import { WordsForms } from './WordsForms';

const colours = ['#2bb673', '#1c7ed6', '#e8590c', '#c2255c', '#ae3ec9', '#f2b705'];

/** A countdown that is only prepared shows its whole time. */
function previewed(slide: ChosenSlide): Slide {
  if (slide.kind !== 'countdown') return slide;
  const until = new Date(hostNowMs() + slide.time.minutes * 60_000).toISOString();
  return { kind: 'countdown', title: slide.title, time: { until } };
}

/** What the hall sees now. */
function WallFrame({ label }: { readonly label: string }) {
  return <Frame label={label} view={useAssembly(projectorView)} />;
}

/** What it would see of the slide that is prepared. */
function PreparedFrame({ slide }: { readonly slide: ChosenSlide }) {
  const t = useText();
  const name = useAssembly((state) => slideName(t, state, slide));
  const shown = useMemo(() => previewed(slide), [slide]);
  const view = useAssembly(useCallback((state) => slidePreview(state, shown), [shown]));
  return <Frame label={`${t('projection.prepared')}: ${name}`} view={view} />;
}

function Frame({ label, view }: { readonly label: string; readonly view: ProjectorView }) {
  return (
    <div style={{ flex: 1, minWidth: 0 }}>
      <Text size="sm" c="dimmed" mb={4}>
        {label}
      </Text>
      <div className="slide-frame">
        <SlideContent view={view} />
      </div>
    </div>
  );
}

function Pages({ slide, onTurn }: { readonly slide: ChosenSlide; readonly onTurn: (slide: ChosenSlide) => void }) {
  const t = useText();
  const view = useAssembly((state) =>
    slide.kind === 'proposal' || slide.kind === 'candidates' ? slidePreview(state, slide).slide : null,
  );
  if (slide.kind !== 'proposal' && slide.kind !== 'candidates') return null;
  if ((view?.kind !== 'proposal' && view?.kind !== 'candidates') || view.pages < 2) return null;
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('projection.page')}
      value={String(view.page)}
      onChange={(page) => {
        onTurn({ ...slide, page: Number(page) });
      }}
      data={Array.from({ length: view.pages }, (_unused, page) => ({ value: String(page), label: String(page + 1) }))}
    />
  );
}

/** What the hall sees, chosen by the operator: follows the meeting by itself, or shows one thing until told otherwise (PRJ-2, PRJ-3). */
export function ProjectionPage() {
  const t = useText();
  const offered = useAssembly(offeredSlides);
  const names = useAssembly((state) => offeredSlides(state).map((one) => slideName(t, state, one)));
  const { slide, isBlack, frozen, theme, accent } = useAssembly((state) => state.projection);
  const { status } = useProgram();
  const act = useAct();
  const projector = useProjector();
  const [prepared, setPrepared] = useState<ChosenSlide>({ kind: 'follow' });
  const isFrozen = frozen !== null;
  useActs({ 'wall.open': () => void projector.open() });
  return (
    <Page
      title={t('room.projection')}
      actions={
        <>
          <ActButton
            act="wall.freeze"
            variant={isFrozen ? 'filled' : 'default'}
            color="blue"
            aria-pressed={isFrozen}
            onClick={projector.toggleFrozen}
          >
            {t(isFrozen ? 'projection.unfreeze' : 'projection.freeze')}
          </ActButton>
          <ActButton
            act="wall.black"
            color={isBlack ? 'orange' : 'dark'}
            aria-pressed={isBlack}
            onClick={projector.toggleBlack}
          >
            {t(isBlack ? 'projection.unblack' : 'projection.black')}
          </ActButton>
          <ActButton act="wall.open" onClick={() => void projector.open()} />
        </>
      }
    >
      {projector.address !== null && (
        <Card withBorder>
          <Text size="sm">{t('projection.address')}</Text>
          <Anchor href={projector.address} target="_blank" data-testid="projector-address">
            {projector.address}
          </Anchor>
        </Card>
      )}
      <WithFileOutcomes>
        <Group align="flex-start" wrap="nowrap">
          <Paper withBorder w={250} miw={250} component="nav" aria-label={t('projection.slides')}>
            <ScrollArea.Autosize mah="calc(var(--room-height) - 160px)">
              {offered.map((one, index) => {
                const name = names[index];
                const isOn = !isBlack && slideKey(one) === slideKey(slide);
                return (
                  <NavLink
                    key={slideKey(one)}
                    component="button"
                    type="button"
                    label={name}
                    title={name}
                    active={slideKey(one) === slideKey(prepared)}
                    aria-pressed={slideKey(one) === slideKey(prepared)}
                    description={isOn ? `● ${t('projection.onWall')}` : undefined}
                    onClick={() => {
                      setPrepared(one);
                    }}
                    onDoubleClick={() => {
                      projector.show(one);
                    }}
                  />
                );
              })}
              <AddFileButton onPrepare={setPrepared} />
            </ScrollArea.Autosize>
          </Paper>
          <Stack style={{ flex: 1, minWidth: 0 }}>
            <Group align="flex-start" wrap="nowrap">
              <WallFrame
                label={isFrozen ? `${t('projection.preview')} – ${t('projection.frozen')}` : t('projection.preview')}
              />
              <PreparedFrame slide={prepared} />
            </Group>
            <Group justify="flex-end" gap="xs">
              <FileControls prepared={prepared} onPrepare={setPrepared} onShow={projector.show} />
              <Pages slide={prepared} onTurn={setPrepared} />
              <Button
                variant="default"
                leftSection={<IconPlaylistAdd size={16} />}
                onClick={() => {
                  projector.enqueue(prepared);
                }}
              >
                {t('projection.enqueue')}
              </Button>
              <Button
                leftSection={<IconPlayerPlay size={16} />}
                onClick={() => {
                  projector.show(prepared);
                }}
              >
                {t('projection.show')}
              </Button>
            </Group>
            <Group align="flex-start" wrap="nowrap" grow>
              <Stack gap="xs">
                <WordsForms onPrepare={setPrepared} />
                <Group wrap="nowrap" align="flex-end">
                  <SegmentedControl
                    aria-label={t('projection.theme')}
                    value={theme}
                    onChange={(value) =>
                      void act({ type: 'projection.setLook', theme: value === 'light' ? 'light' : 'dark', accent })
                    }
                    data={[
                      { value: 'dark', label: t('projection.dark') },
                      { value: 'light', label: t('projection.light') },
                    ]}
                  />
                  <ColorInput
                    label={t('projection.accent')}
                    format="hex"
                    swatches={colours}
                    withPicker={false}
                    disallowInput
                    withEyeDropper={false}
                    closeOnColorSwatchClick
                    value={accent}
                    onChangeEnd={(value) => void act({ type: 'projection.setLook', theme, accent: value })}
                    style={{ flex: 1 }}
                  />
                </Group>
              </Stack>
              <Stack gap="xs">
                <QueueCard onNext={projector.next} />
                <ShareCard />
                {status.hasWindows ? (
                  <DisplayCard />
                ) : (
                  <Text size="sm" c="dimmed">
                    {t('projection.browserHelp')}
                  </Text>
                )}
              </Stack>
            </Group>
          </Stack>
        </Group>
      </WithFileOutcomes>
    </Page>
  );
}
