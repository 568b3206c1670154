import { createTheme } from '@mantine/core';
import type { MantineColorsTuple } from '@mantine/core';

// The colours that are seen are those of tokens.css; Mantine only wants a scale of ten.
const accent: MantineColorsTuple = ['#e4f0f1', '#c8dfe2', '#a6ccd1', '#7fb6bd', '#559ea8', '#2f8390', '#12626c', '#0c4c54', '#083a41', '#05292e'];

/** Mantine in the portal's look. */
export const theme = createTheme({
  fontFamily: "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif",
  headings: { fontFamily: "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif" },
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  defaultRadius: 6,
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
