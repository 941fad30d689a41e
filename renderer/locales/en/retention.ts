export const retention = {
  'retention.title': 'Personal data',
  'retention.keptUntil':
    'Kept until {{date}}. After that names, phones, national IDs, photos and mandate letters can be erased.',
  'retention.purgedAt': 'Erased on {{date}} by {{by}}: {{reason}} ({{count}} participants).',
  'retention.retainUntil': 'Personal data is kept until (empty: until the last day of the assembly)',
  'retention.purge': 'Erase personal data …',
  'retention.purgeTitle': 'Erase the personal data of this assembly',
  'retention.goes': 'What goes',
  'retention.goesPersons':
    '{{count}} participants: name (a badge number such as U-012 takes its place), position, phone ({{phones}}), e-mail, national ID ({{nationalIds}})',
  'retention.goesContacts': '{{count}} cooperatives: name of the chair, phone, e-mail',
  'retention.goesFiles': '{{count}} photos and scans of mandate letters',
  'retention.goesTexts':
    'Full names of participants in minutes, reasons, notes, proposals and the library of agendas: the badge number takes their place; names that two people have, names of chairs, and a part of a name behind “Pak”, “Bu”, “Sdr.”: [dihapus]',
  'retention.goesPapers': '{{count}} exported papers without a number',
  'retention.stays': 'What stays',
  'retention.staysCounts':
    '{{marks}} entries and exits, {{polls}} polls, {{decisions}} decisions, every time and count',
  'retention.staysPapers': '{{count}} numbered papers: kept as they were issued, with the names in them',
  'retention.staysCooperatives': '{{count}} cooperatives with number, district and status',
  'retention.cannotFind': 'What cannot be found – look at it before',
  'retention.cannotFindNicknames':
    'Nicknames, misspelt names, and a part of a name without “Pak”, “Bu” or “Sdr.” before it, in texts',
  'retention.cannotFindOneWord':
    '{{count}} names of one word ({{names}}): the same word with a capital goes as well, and in small letters it stays',
  'retention.cannotFindOthers':
    'People who are no participants: the presidium, the committee, who is in charge of an item, who proposed or objected',
  'retention.cannotFindRecordedBy':
    'Names of devices and of who recorded, because they are part of the chain of the record: {{names}}',
  'retention.cannotFindFiles': '{{count}} files of the agenda, the wall and the letterhead: what they show stays',
  'retention.cannotFindElsewhere':
    'Copies on USB sticks, other computers and other browsers, files that were downloaded, and other assemblies on this computer',
  'retention.copies': 'Copies on this computer that still hold that data',
  'retention.noCopies': 'There is no other copy on this computer.',
  'retention.copy.backup': 'Backup {{name}}',
  'retention.copy.archive': 'Archive {{name}} in the folder of archives',
  'retention.copy.half': 'Unfinished archive {{name}} in the folder of archives',
  'retention.copy.aside': 'Folder put aside: {{name}}',
  'retention.copy.folder': 'Another folder of this assembly, look and delete it yourself: {{name}}',
  'retention.moreCopies': 'and {{count}} more',
  'retention.clearsCopies': 'Rewrite those archives and remove those backups, too',
  'retention.tables':
    'The folder of exports holds {{count}} tables. Palu cannot know of which assembly; look and delete them yourself. Copies on USB sticks and other computers, too.',
  'retention.reason': 'Reason',
  'retention.confirm': 'Type the name of the assembly to go on: {{title}}',
  'retention.cannotUndo': 'This cannot be undone.',
  'retention.act': 'Erase personal data',
  'retention.done': 'Personal data of {{count}} participants was erased. The chain of the record is whole.',
  'retention.holding': '{{count}} copies on this computer still hold what was erased.',
  'retention.clearCopies': 'Rewrite and remove copies',
  'retention.cleared': '{{count}} copies were rewritten or removed.',
  'refusal.retention.tooEarly': 'Personal data is kept until {{until}}. Nothing was erased. Try again after that day.',
  'refusal.retention.notConfirmed':
    'The name that was typed is not “{{title}}”. Nothing was erased; type it exactly like that.',
};
