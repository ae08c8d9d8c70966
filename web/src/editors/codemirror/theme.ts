// Severity is told by the shape of the line; the colour only helps.
import {EditorView} from '@codemirror/view';

const line = (style: string, name: string, light: string, dark: string) =>
  `underline ${style} var(--ungarble-${name}, light-dark(${light}, ${dark}))`;

export const theme = EditorView.baseTheme({
  '&light .cm-ungarble, &light .ungarble-card': {colorScheme: 'light'},
  '&dark .cm-ungarble, &dark .ungarble-card': {colorScheme: 'dark'},
  '.cm-ungarble': {textDecorationSkipInk: 'none', textUnderlineOffset: '0.22em'},
  '.cm-ungarble-error': {
    textDecoration: line('wavy 2px', 'error', '#b3261e', '#ff8f84'),
    backgroundColor: 'var(--ungarble-error-soft, light-dark(#fbe3e0, #44201d))',
  },
  '.cm-ungarble-warning': {
    textDecoration: line('solid 2px', 'warning', '#a85c00', '#f0ae55'),
    backgroundColor: 'var(--ungarble-warning-soft, light-dark(#fcecd2, #3d2c12))',
  },
  '.cm-ungarble-information': {textDecoration: line('dotted 2px', 'information', '#2f63b0', '#8ab4f5')},
  '.cm-ungarble-hint': {textDecoration: line('dashed 1px', 'hint', '#656e69', '#98a19c')},
  '.cm-tooltip.ungarble-card, .cm-tooltip-hover:has(> .ungarble-card:only-child)': {
    border: '0',
    backgroundColor: 'transparent',
    zIndex: '100',
  },
});
