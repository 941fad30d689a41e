export const manual = {
  'manual.title': 'Palu user guide (in Indonesian)',
  'manual.open': 'Guide',
  'manual.search': 'Search the guide…',
  'manual.nothing': 'Nothing found. Try another word, such as the Indonesian name of a room or button.',
  'manual.found': 'Places: {{count}}',
  'manual.findings': 'What was found',
  'manual.contents': 'Contents',
  'manual.backToContents': 'Show the contents',
  'manual.help': 'How each room works, with pictures, and what to do when something is wrong. F1 opens it anywhere.',
};
