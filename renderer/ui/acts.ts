import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowRight,
  IconBook2,
  IconChecks,
  IconDeviceFloppy,
  IconDeviceProjector,
  IconFileImport,
  IconGavel,
  IconHandStop,
  IconHistory,
  IconKeyboard,
  IconListCheck,
  IconMailPlus,
  IconMicrophone,
  IconMinus,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipForward,
  IconPlayerStop,
  IconPlayerTrackNext,
  IconPlus,
  IconRepeat,
  IconScale,
  IconShieldCheck,
  IconSnowflake,
  IconSpeakerphone,
  IconSquare,
  IconUsb,
  IconUserPlus,
  IconUsersGroup,
  IconX,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Key } from '../locales';

/** What a frequent act is called, by which key it is done, how it looks, and the room in which it is done. */
export interface Act {
  readonly label: Key;
  /** As it is written on a key; null where the act has none. */
  readonly key: string | null;
  readonly icon: ComponentType<{ readonly size?: number }>;
  /** Null for acts that are done in every room. */
  readonly room: string | null;
}

/** Every frequent act, once: buttons, keys, the sheet of keys and the palette (Ctrl+K) take it from here (UX-1). */
export const acts = {
  // Before the day
  'cooperative.add': { label: 'registry.addCooperative', key: null, icon: IconPlus, room: 'koperasi' },
  'cooperative.import': { label: 'act.importCooperatives', key: null, icon: IconFileImport, room: 'koperasi' },
  'participant.add': { label: 'registry.addParticipant', key: null, icon: IconPlus, room: 'peserta' },
  'participant.import': { label: 'act.importParticipants', key: null, icon: IconFileImport, room: 'peserta' },
  'mandate.receive': { label: 'mandate.receive', key: null, icon: IconMailPlus, room: 'mandat' },
  'mandate.verifyAll': { label: 'mandate.verifyAll', key: null, icon: IconChecks, room: 'mandat' },
  'profile.edit': { label: 'settings.editProfile', key: null, icon: IconPencil, room: 'pengaturan' },
  'rules.change': { label: 'settings.changeRules', key: null, icon: IconScale, room: 'pengaturan' },
  // In the lobby
  'desk.walkIn': { label: 'desk.walkIn', key: null, icon: IconUserPlus, room: 'meja' },
  // The sitting, from the cockpit
  'guide.follow': { label: 'cockpit.shortcut.guide', key: 'L', icon: IconArrowRight, room: 'kendali' },
  'item.startNext': { label: 'cockpit.shortcut.start', key: 'M', icon: IconPlayerPlay, room: 'kendali' },
  'item.finish': { label: 'cockpit.shortcut.finish', key: 'S', icon: IconPlayerStop, room: 'kendali' },
  'item.pause': { label: 'cockpit.shortcut.pause', key: 'J', icon: IconPlayerPause, room: 'kendali' },
  'quorum.check': { label: 'cockpit.shortcut.quorum', key: 'K', icon: IconUsersGroup, room: 'kendali' },
  'gavel.point': { label: 'act.knock.point', key: '1', icon: IconGavel, room: 'kendali' },
  'gavel.order': { label: 'act.knock.order', key: '2', icon: IconGavel, room: 'kendali' },
  'gavel.decision': { label: 'act.knock.decision', key: '3', icon: IconGavel, room: 'kendali' },
  'gavel.open': { label: 'act.knock.open', key: '4', icon: IconGavel, room: 'kendali' },
  'gavel.close': { label: 'act.knock.close', key: '5', icon: IconGavel, room: 'kendali' },
  'sitting.suspend': { label: 'cockpit.shortcut.suspend', key: 'T', icon: IconAlertTriangle, room: 'kendali' },
  'speech.next': { label: 'cockpit.shortcut.speech', key: 'P', icon: IconMicrophone, room: 'kendali' },
  'minutes.note': { label: 'cockpit.shortcut.note', key: 'C', icon: IconPencil, room: 'kendali' },
  // Its speakers, from the cockpit and from their own room
  'speakers.toggle': { label: 'cockpit.shortcut.list', key: 'B', icon: IconListCheck, room: 'pembicara' },
  'interruption.raise': { label: 'cockpit.shortcut.interruption', key: 'I', icon: IconHandStop, room: 'pembicara' },
  'interruption.accept': { label: 'speakers.shortcut.accept', key: 'Y', icon: IconChecks, room: 'pembicara' },
  'interruption.refuse': { label: 'speakers.shortcut.refuse', key: 'X', icon: IconHandStop, room: 'pembicara' },
  'speakers.field': { label: 'speakers.shortcut.field', key: '/', icon: IconUserPlus, room: 'pembicara' },
  'speakers.call': { label: 'speakers.shortcut.next', key: 'N', icon: IconSpeakerphone, room: 'pembicara' },
  'speech.toggle': { label: 'speakers.shortcut.space', key: 'Spasi', icon: IconPlayerPlay, room: 'pembicara' },
  'speech.pause': { label: 'speakers.shortcut.pause', key: 'J', icon: IconPlayerPause, room: 'pembicara' },
  'speech.extend': { label: 'speakers.shortcut.extend', key: '+', icon: IconPlus, room: 'pembicara' },
  'keys.show': { label: 'cockpit.shortcut.help', key: '?', icon: IconKeyboard, room: 'kendali' },
  'proposal.new': { label: 'proposal.new', key: null, icon: IconPlus, room: 'usulan' },
  'poll.new': { label: 'poll.new', key: null, icon: IconPlus, room: 'suara' },
  // The call of names
  'roll.yes': { label: 'choice.yes', key: 'S', icon: IconChecks, room: 'suara' },
  'roll.no': { label: 'choice.no', key: 'T', icon: IconX, room: 'suara' },
  'roll.abstain': { label: 'choice.abstain', key: 'A', icon: IconMinus, room: 'suara' },
  'roll.skip': { label: 'roll.skip', key: 'L', icon: IconPlayerSkipForward, room: 'suara' },
  'roll.again': { label: 'roll.again', key: 'U', icon: IconRepeat, room: 'suara' },
  'roll.correct': { label: 'roll.correct', key: 'K', icon: IconPencil, room: 'suara' },
  // The board
  'board.blank': { label: 'act.boardBlank', key: 'A', icon: IconMinus, room: 'papan' },
  'board.invalid': { label: 'act.boardInvalid', key: 'X', icon: IconX, room: 'papan' },
  'board.takeBack': { label: 'board.takeBack', key: 'Backspace', icon: IconArrowBackUp, room: 'papan' },
  'election.new': { label: 'election.new', key: null, icon: IconPlus, room: 'pemilihan' },
  'decision.record': { label: 'decision.record', key: null, icon: IconPlus, room: 'keputusan' },
  // The wall, in every room
  'wall.next': { label: 'cockpit.shortcut.next', key: 'F7', icon: IconPlayerTrackNext, room: null },
  'wall.freeze': { label: 'cockpit.shortcut.freeze', key: 'F8', icon: IconSnowflake, room: null },
  'wall.black': { label: 'cockpit.shortcut.black', key: 'F9', icon: IconSquare, room: null },
  'wall.open': { label: 'projection.open', key: null, icon: IconDeviceProjector, room: 'layar' },
  // What was done
  'act.undo': { label: 'undo.shortcut', key: 'Ctrl+Z', icon: IconArrowBackUp, room: null },
  'manual.open': { label: 'manual.open', key: 'F1', icon: IconBook2, room: null },
  // What is kept
  'archive.export': { label: 'settings.exportArchive', key: null, icon: IconDeviceFloppy, room: 'pengaturan' },
  'backup.create': { label: 'settings.backup', key: null, icon: IconHistory, room: 'pengaturan' },
  'copy.make': { label: 'copy.make', key: null, icon: IconUsb, room: 'pengaturan' },
  'archive.verify': { label: 'settings.verify', key: null, icon: IconShieldCheck, room: 'pengaturan' },
} as const satisfies Readonly<Record<string, Act>>;

export type ActId = keyof typeof acts;

export const actIds = Object.keys(acts) as readonly ActId[];

/** The acts of a room that is worked by single keys, in the order of its sheet. */
export const keyedActs = {
  kendali: [
    'guide.follow',
    'item.startNext',
    'item.finish',
    'item.pause',
    'quorum.check',
    'gavel.point',
    'gavel.order',
    'gavel.decision',
    'gavel.open',
    'gavel.close',
    'sitting.suspend',
    'speech.next',
    'speakers.toggle',
    'interruption.raise',
    'interruption.accept',
    'interruption.refuse',
    'minutes.note',
    'wall.next',
    'wall.freeze',
    'wall.black',
    'act.undo',
    'manual.open',
    'keys.show',
  ],
  pembicara: [
    'speakers.field',
    'speakers.toggle',
    'speakers.call',
    'speech.toggle',
    'speech.pause',
    'speech.extend',
    'interruption.raise',
    'interruption.accept',
    'interruption.refuse',
    'act.undo',
    'manual.open',
    'keys.show',
  ],
  suara: ['roll.yes', 'roll.no', 'roll.abstain', 'roll.skip', 'roll.again', 'roll.correct', 'manual.open', 'keys.show'],
  papan: ['board.blank', 'board.invalid', 'board.takeBack', 'manual.open', 'keys.show'],
} as const satisfies Readonly<Record<string, readonly ActId[]>>;

/** What the browser calls the key that an act is written on, or null where it is no single key. */
export function eventKeyOf(id: ActId): string | null {
  const { key } = acts[id];
  if (key === 'Spasi') return ' ';
  return key?.length === 1 ? key.toLowerCase() : null;
}
