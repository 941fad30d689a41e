export const copies = {
  'copy.title': 'Copy to USB',
  'copy.help':
    'Every backup (each ten minutes in which something changed) is also written to this stick or folder. Should the laptop break, open the newest copy on another one with “Open archive”.',
  'copy.choose': 'Choose a stick or folder…',
  'copy.chooseOther': 'Choose another place…',
  'copy.chooseAtHost': 'The place is chosen in the window of Palu on the main laptop.',
  'copy.make': 'Copy now',
  'copy.forget': 'Stop copying',
  'copy.made': 'The copy is at {{path}}',
  'copy.never': 'There is no copy of this assembly in {{folder}} yet.',
  'copy.since': 'Last copy: {{day}}, {{time}} {{zone}}, in {{folder}}.',
  'copy.failed': 'Copy is waiting',
  'copy.missing':
    'The stick or folder {{folder}} is not there. Backups on this laptop go on. Plug it in again, then press “Copy now”.',
  'copy.diskFull':
    'The place for copies, {{folder}}, is full. Backups on this laptop go on. Make room or choose another place, then press “Copy now”.',
  'copy.readOnly':
    'The place for copies, {{folder}}, cannot be written. Backups on this laptop go on. Unlock it or choose another place.',
  'copy.notWritten':
    'The copy to {{folder}} failed. Backups on this laptop go on. Unplug the stick and plug it in again, or choose another place.',
};
