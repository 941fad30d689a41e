import type { projection as indonesian } from '../id/projection';

export const projection: Readonly<Record<keyof typeof indonesian, string>> = {
  'slide.follow': 'Follow',
  'slide.welcome': 'Welcome',
  'slide.agenda': 'Agenda',
  'slide.quorum': 'Quorum',
  'slide.poll': 'Question',
  'slide.result': 'Result',
  'projection.open': 'Open projector',
  'projection.address': 'Open this one-time address in the projected browser:',
  'projection.black': 'Black out',
  'projection.unblack': 'Show again',
  'projection.message': 'Message',
  'projection.showMessage': 'Show message',
  'projection.light': 'Light theme',
  'projection.dark': 'Dark theme',
  'projection.preview': 'What the hall sees now',
  'projection.windowHelp': 'The projector opens on the second display where there is one.',
  'projection.browserHelp': 'The projector opens in a browser by a one-time address.',
};
