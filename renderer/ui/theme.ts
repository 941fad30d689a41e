import { createTheme } from '@mantine/core';
import type { MantineColorsTuple } from '@mantine/core';

/* All tokens of the interface: one accent, neutral greys, five sizes of type. Contrast ≥ 4.5 : 1 in both themes. */

const council: MantineColorsTuple = [
  '#e7f5f0',
  '#d3e9e1',
  '#a6d3c2',
  '#76bca2',
  '#4ea887',
  '#359c76',
  '#26966c',
  '#0f7a54',
  '#086746',
  '#005238',
];

export const theme = createTheme({
  primaryColor: 'council',
  primaryShade: { light: 8, dark: 5 },
  colors: { council },
  autoContrast: true,
  luminanceThreshold: 0.36,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontSizes: { xs: '13px', sm: '14px', md: '15px', lg: '18px', xl: '24px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
