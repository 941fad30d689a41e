import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

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
  primaryShade: { light: 8, dark: 7 },
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

/** Where the library's own shades are paler than 4.5 : 1 on their background. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5c636a',
    '--mantine-color-placeholder': '#62696f',
    '--mantine-color-error': '#c22525',
    '--mantine-color-green-light-color': '#17602a',
    '--mantine-color-orange-light-color': '#963400',
    '--mantine-color-red-light-color': '#a81f1f',
    '--mantine-color-gray-light-color': '#495057',
    '--mantine-color-teal-light-color': '#0b5e4a',
    '--mantine-color-blue-light-color': '#14539a',
    '--mantine-color-red-filled': '#c92a2a',
    '--mantine-color-green-filled': '#26813a',
    '--mantine-color-orange-filled': '#b54708',
  },
  dark: {
    '--mantine-color-dimmed': '#a6adb4',
    '--mantine-color-placeholder': '#9aa2a9',
    '--mantine-color-error': '#ff8787',
  },
});
