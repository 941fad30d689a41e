import { copyFileSync, cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const faces = {
  tinos: [
    '400Regular/Tinos_400Regular',
    '400Regular_Italic/Tinos_400Regular_Italic',
    '700Bold/Tinos_700Bold',
    '700Bold_Italic/Tinos_700Bold_Italic',
  ],
  inter: ['400Regular/Inter_400Regular', '700Bold/Inter_700Bold'],
};

/** Lays what the document engine reads as real files into a build: templates and fonts. */
export function copyDocuments(root: string, dist: string): void {
  cpSync(join(root, 'electron', 'documents', 'templates'), join(dist, 'documents', 'templates'), { recursive: true });
  const fonts = join(dist, 'documents', 'fonts');
  mkdirSync(fonts, { recursive: true });
  for (const [family, files] of Object.entries(faces)) {
    for (const file of files) {
      const font = join(root, 'node_modules', '@expo-google-fonts', family, `${file}.ttf`);
      copyFileSync(font, join(fonts, `${basename(file)}.ttf`));
    }
  }
}
