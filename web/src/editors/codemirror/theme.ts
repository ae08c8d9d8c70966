// Severity is told by the shape of the line; the colour only helps.
import {EditorView} from '@codemirror/view';

const line = (style: string, name: string, light: string, dark: string) =>
  `underline ${style} var(--ungarble-${name}, light-dark(${light}, ${dark}))`;

export const theme = EditorView.baseTheme({
  '&light .cm-ungarble': {colorScheme: 'light'},
  '&dark .cm-ungarble': {colorScheme: 'dark'},
  '.cm-ungarble': {textDecorationSkipInk: 'none', textUnderlineOffset: '0.22em'},
  '.cm-ungarble-error': {textDecoration: line('wavy 1.5px', 'error', '#b3261e', '#ff8f84')},
  '.cm-ungarble-warning': {textDecoration: line('solid 2px', 'warning', '#a85c00', '#f0ae55')},
  '.cm-ungarble-information': {textDecoration: line('dashed 1.5px', 'information', '#2f63b0', '#8ab4f5')},
  '.cm-ungarble-hint': {textDecoration: line('dotted 1.5px', 'hint', '#656e69', '#98a19c')},
});
