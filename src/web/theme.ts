/** The look in tokens: the only file that knows a colour or a size. Light and dark follow the system. */
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const light = {
  '--paper': '#faf7f2',
  '--surface': '#fffdfa',
  '--ink': '#2b2723',
  '--muted': '#6b6358',
  '--line': '#e8e1d6',
  '--edge': '#8d8478',
  '--accent': '#1d5c54',
  '--accent-hover': '#174a44',
  '--accent-ink': '#ffffff',
  '--accent-soft': '#e4efec',
  '--warm': '#f6e3d2',
  '--warm-ink': '#7a4520',
  '--shade': 'rgb(43 39 35 / 22%)',
};

const dark: typeof light = {
  '--paper': '#171512',
  '--surface': '#1e1b17',
  '--ink': '#ebe5db',
  '--muted': '#a89e90',
  '--line': '#352f28',
  '--edge': '#7d7468',
  '--accent': '#86c9bd',
  '--accent-hover': '#9bd6cb',
  '--accent-ink': '#10211e',
  '--accent-soft': '#1d302c',
  '--warm': '#38291c',
  '--warm-ink': '#efc8a4',
  '--shade': 'rgb(0 0 0 / 55%)',
};

/** Mantine's own names, answered with ours; a mistake is said in ink, never in red. */
const forMantine = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--warm-ink)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--accent-soft)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-disabled': 'var(--line)',
  '--mantine-color-disabled-color': 'var(--muted)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-light': 'var(--accent-soft)',
  '--mantine-primary-color-light-hover': 'var(--accent-soft)',
  '--mantine-primary-color-light-color': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--accent-ink)',
};

const forever = {
  '--serif': "'Source Serif 4 Variable', 'Source Serif 4 Fallback', Georgia, serif",
  '--sans': "'Inter Variable', 'Inter Fallback', system-ui, sans-serif",
  '--radius': '10px',
  '--rail': '200px',
  '--read': '644px',
  '--broad': '960px',
  '--side': '260px',
};

export const tokens: CSSVariablesResolver = () => ({
  variables: forever,
  light: { ...light, ...forMantine },
  dark: { ...dark, ...forMantine },
});

/** Ten steps of the one accent, for the parts of Mantine that count in steps. */
const pine: MantineColorsTuple = [
  '#e4efec',
  '#cfe3df',
  '#b2d4cd',
  '#86c9bd',
  '#5fa89c',
  '#3f8a7f',
  '#2b7066',
  '#1d5c54',
  '#174a44',
  '#10211e',
];

export const theme = createTheme({
  colors: { pine },
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  defaultRadius: 8,
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--serif)', fontWeight: '500' },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { variant: 'default' } },
    Modal: {
      defaultProps: {
        transitionProps: { duration: 120, transition: 'fade' },
        overlayProps: { color: 'var(--shade)' },
      },
    },
    Select: { defaultProps: { allowDeselect: false, comboboxProps: { transitionProps: { duration: 0 } } } },
  },
});
