// How the card looks. Its colours follow the color-scheme of the place that it stands in; every one can be set by a
// custom property on the page.

export const cardStyle = `
:host {
  display: block;
  position: static;
  color: var(--ungarble-ink, light-dark(#1d2321, #e4e7e4));
  font: 400 15px/1.45 var(--ungarble-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
  letter-spacing: normal;
  text-align: start;
  white-space: normal;
  cursor: default;
}
.card {
  --soft: var(--ungarble-ink-soft, light-dark(#4f5854, #b2bab5));
  --line: var(--ungarble-line, light-dark(#868f8a, #77817c));
  --accent: var(--ungarble-accent, light-dark(#0d6b58, #6fcdb4));
  --accent-ink: var(--ungarble-accent-ink, light-dark(#fff, #0c211b));
  --hover: var(--ungarble-hover, light-dark(#e9ebe6, #353b3f));
  box-sizing: border-box;
  width: 320px;
  max-width: calc(100vw - 16px);
  max-height: calc(100dvh - 16px);
  padding: 12px 14px 6px;
  overflow: auto;
  border: 1px solid var(--ungarble-edge, light-dark(#dcdfd9, #3c4448));
  border-radius: 10px;
  background: var(--ungarble-surface, light-dark(#fff, #252a2d));
  box-shadow: 0 1px 2px rgb(0 0 0 / 10%), 0 8px 28px rgb(0 0 0 / 18%);
}
p { margin: 8px 0 0; overflow-wrap: anywhere; }
.head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 10px; font-size: 13px; }
.kind { font-weight: 600; }
.kind::before {
  content: '\\a0\\a0\\a0\\a0\\a0';
  margin-inline-end: 8px;
  text-decoration: underline 2px var(--mark);
  text-underline-offset: 2px;
}
.error { --mark: var(--ungarble-error, light-dark(#b3261e, #ff8f84)); }
.warning { --mark: var(--ungarble-warning, light-dark(#a85c00, #f0ae55)); }
.information { --mark: var(--ungarble-information, light-dark(#2f63b0, #8ab4f5)); }
.hint { --mark: var(--ungarble-hint, light-dark(#656e69, #98a19c)); }
.error .kind::before { text-decoration-style: wavy; }
.information .kind::before { text-decoration-style: dotted; }
.hint .kind::before { text-decoration-style: dashed; }
.sure, .words, .message, .share, .foot { color: var(--soft); }
.words { font-size: 16px; }
.message { font-size: 13.5px; }
.fixes { display: grid; gap: 4px; margin-top: 8px; }
button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  box-sizing: border-box;
  min-width: 32px;
  min-height: 32px;
  margin: 0;
  padding: 2px 8px;
  border: 1px solid transparent;
  border-radius: 6px;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
button:hover { background: var(--hover); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.fix { justify-content: space-between; gap: 12px; padding: 2px 12px; border-color: var(--line); text-align: start; overflow-wrap: anywhere; }
.fix:first-child { border-color: var(--accent); background: var(--accent); color: var(--accent-ink); font-weight: 600; }
.share { flex: none; font-size: 12px; font-weight: 400; }
.fix:first-child .share { color: inherit; }
.actions { display: flex; flex-wrap: wrap; margin: 6px -8px 0; font-size: 13px; }
.foot { display: flex; align-items: center; justify-content: space-between; margin: 4px -8px 0 0; font-size: 13px; }
svg { width: 16px; height: 16px; fill: none; stroke: currentcolor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (pointer: coarse) { button { min-height: 44px; min-width: 44px; } }
@media (forced-colors: active) { button { border-color: ButtonText; } .fix:first-child { background: Highlight; color: HighlightText; } }
`;
