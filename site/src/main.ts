// The page starts here: what was kept comes back at once, the engine follows.

import {App} from './app.js';
import {loadEngine} from './io/engine.js';
import {keepForOffline, openLaunched} from './io/offline.js';
import {ACCEPT} from './io/files.js';
import {loadSettings, loadText, saveSettings} from './io/storage.js';
import type {Level} from './model/report.js';
import {Session} from './model/session.js';
import {setUpDialogs, showPolicy} from './view/dialogs.js';
import {byId} from './view/dom.js';
import {watchDrops} from './view/drop.js';
import {setUpCompare} from './view/compare.js';
import {setUpKeys} from './view/keys.js';
import {setUpSaving} from './view/savemenu.js';
import {setUpWords} from './view/words.js';
import {setUpTabs, showTab} from './view/tabs.js';
import {setUpTheme} from './view/theme.js';

const settings = loadSettings();
const saved = loadText();
const session = new Session(settings.ignores, settings.level);
const app = new App(session);

const keepSettings = (): void => saveSettings({...settings, ignores: session.ignores.toJSON()});

setUpTheme(settings.theme, (theme) => {
  settings.theme = theme;
  keepSettings();
});
setUpTabs();
setUpKeys(app);
setUpSaving(app);
setUpCompare(app);
setUpDialogs({words: setUpWords(app), privacy: showPolicy});
watchDrops(document.body, (file) => void app.open(file));

const click = (id: string, run: () => void): void => byId(id).addEventListener('click', run);
const picker = byId<HTMLInputElement>('file');
picker.accept = ACCEPT;
picker.addEventListener('change', () => {
  const file = picker.files?.[0];
  picker.value = '';
  if (file) void app.open(file);
});
for (const button of document.querySelectorAll('[data-do="open"]'))
  button.addEventListener('click', () => picker.click());
for (const button of document.querySelectorAll('[data-do="example"]'))
  button.addEventListener('click', () => app.openExample());
click('clear', () => app.clear());
click('fix-sure', () => app.fixing.previewSure());
click('glance', () => showTab('findings'));
click('cancel', () => session.cancel());
click('restore', () => {
  for (const finding of session.ignored) {
    session.ignores.removeName(finding.text);
    session.ignores.restore(finding, session.text);
  }
});
byId<HTMLInputElement>('file-name').addEventListener('input', (event) =>
  app.setName((event.target as HTMLInputElement).value),
);

for (const radio of document.querySelectorAll<HTMLInputElement>('input[name="level"]')) {
  radio.checked = radio.value === settings.level;
  radio.addEventListener('change', () => {
    settings.level = radio.value as Level;
    session.setLevel(settings.level);
    keepSettings();
  });
}
session.on('ignores', keepSettings);
openLaunched((file) => void app.open(file));
addEventListener('pagehide', () => app.save());

if (saved) {
  app.setName(saved.name);
  app.editor.load(saved.text);
  app.original = saved.original;
}

const start = async (): Promise<void> => {
  const checker = await loadEngine((status) => app.status.setEngine(status));
  if (!checker) return;
  session.setChecker(checker);
  keepForOffline();
};
click('retry', () => (app.status.engineFailed ? void start() : session.recheck()));

// The page is painted before the download of the engine begins to compete with it.
requestAnimationFrame(() => setTimeout(() => void start()));
