// SPDX-License-Identifier: Apache-2.0
// The night staff's page: log in, be on duty, go off duty.

import { makeClock } from './clock.js';
import { brokerUrl, fetchConfig } from './config.js';
import { Duty } from './duty.js';
import { drawDuty } from './duty_view.js';
import { Link } from './link.js';
import { drawLogIn } from './log_in_view.js';
import { knownZone } from './place_clock.js';
import { Ringer } from './ringer.js';
import * as rooms from './rooms.js';
import { ageText, dutyScreen, logInScreen } from './screen.js';
import { SessionKeeper } from './session_keeper.js';
import { kLanguages, translator } from './texts.js';
import { isUserId } from './topics.js';
import { WakeLock } from './wake_lock.js';

const kRemindEveryMs = 5000;
const kLanguage = 'natlyt-language';

const now = makeClock(() => performance.now(), () => Date.now());
const ringer = new Ringer(window);
const wakeLock = new WakeLock(window);
const keeper = new SessionKeeper(window); // of { config, user, password }
const chosenLanguage = localStorage.getItem(kLanguage);
const app = {
  language: kLanguages.includes(chosenLanguage) ? chosenLanguage : document.documentElement.lang,
  duty: null, asked: false, busy: false, problem: '', user: '', drawn: '',
};

const world = { now, wallMs: () => Date.now(), random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)), ringer, changed: draw };

function newDuty({ config, user, password }, onFirst) {
  const connect = (handlers) => new Link(brokerUrl(config, location.hostname), user, password, now, {
    ...handlers,
    onState: (state) => {
      onFirst(state.state);
      handlers.onState(state);
    },
  });
  return Object.assign(new Duty(user, world, connect), { zone: knownZone(config.timeZone) });
}

// Resolves with the duty and 'connected', 'refused', 'lost' or 'takenOver'.
function firstAnswer(session) {
  return new Promise((resolve) => {
    const duty = newDuty(session, (state) => {
      if (state !== 'connecting') resolve({ duty, state });
    });
    duty.begin();
  });
}

async function logIn(user, password) {
  ringer.unlock(); // while this is still a touch
  Object.assign(app, { user, problem: isUserId(user) ? '' : 'badUser' });
  if (app.problem === '') {
    app.busy = true;
    draw();
    app.problem = await tryLogIn(user, password);
    app.busy = false;
  }
  draw();
}

// The key of what went wrong, or ''.
async function tryLogIn(user, password) {
  let config;
  try {
    config = await fetchConfig();
  } catch {
    return 'noConfig';
  }
  const session = { config, user, password };
  const { duty, state } = await firstAnswer(session);
  if (state === 'connected') {
    keeper.keep(session);
    goOnDuty(duty);
    return '';
  }
  duty.end();
  return state === 'refused' ? 'refused' : 'noBroker';
}

function goOnDuty(duty) {
  Object.assign(app, { duty, asked: false });
  wakeLock.hold(true);
  duty.take();
}

function logOut() {
  keeper.forget();
  app.duty.logOff();
  wakeLock.hold(false);
  Object.assign(app, { duty: null, asked: false, problem: '' });
  draw();
}

function switchLanguage() {
  app.language = kLanguages[(kLanguages.indexOf(app.language) + 1) % kLanguages.length];
  localStorage.setItem(kLanguage, app.language);
  draw();
}

const ask = (asked) => {
  app.asked = asked;
  draw();
};

const act = {
  logIn, language: switchLanguage,
  soundOn: () => ringer.unlock().then(draw),
  tap: (key, kind, outcome) => app.duty.tap(key, kind, outcome),
  putAside: (key) => app.duty.putAside(key),
  choose: (key) => app.duty.choose(key),
  silence: () => app.duty.silence(),
  takeBack: () => app.duty.begin(),
  trial: () => app.duty.trial(),
  enterHouse: (house) => app.duty.go(rooms.enter, house),
  chooseRoom: (room) => app.duty.go(rooms.choose, room),
  rounds: () => app.duty.showRounds(true),
  roundsBack: () => app.duty.showRounds(false),
  seen: (room) => app.duty.seen(room),
  back: () => app.duty.go(rooms.back),
  confirm: (action) => app.duty.go(rooms.confirm, action),
  seenLeft: () => app.duty.seenLeft(),
  privacy: (room, kind, untilMs) => app.duty.privacy(room, kind, untilMs),
  duty: (unit, kind) => app.duty.duty(unit, kind),
  logOut: () => ask(true),
  stay: () => ask(false),
  yesLogOut: logOut,
};

// Draws only when something differs, so that no button is exchanged under a thumb; ages tick by themselves.
function draw() {
  const t = translator(app.language);
  const screen = app.duty ? dutyScreen(app.duty, { t, canSound: ringer.canSound(), asked: app.asked })
    : logInScreen({ t, busy: app.busy, problem: app.problem, user: app.user });
  const drawn = JSON.stringify([app.language, screen]);
  if (drawn !== app.drawn) {
    app.drawn = drawn;
    document.documentElement.lang = app.language;
    document.title = screen.card?.state === 'ringing' ? `● ${screen.card.heading}` : t('title');
    const before = document.querySelector('main')?.dataset.screen;
    document.body.replaceChildren(app.duty ? drawDuty(screen, act) : drawLogIn(screen, act));
    if (document.querySelector('main').dataset.screen !== before) window.scrollTo(0, 0);
  }
  const root = document.documentElement;
  root.toggleAttribute('data-large-type', parseFloat(getComputedStyle(root).fontSize) > 20);
  if (!app.duty) return;
  for (const node of document.querySelectorAll('[data-since]')) {
    node.textContent = ageText(app.duty.stationMs() - Number(node.dataset.since));
  }
}

async function restore() {
  sessionStorage.removeItem('natlyt-session'); // an older page kept the password there
  const session = await keeper.recall();
  if (!session || app.duty || app.busy) return;
  const duty = newDuty(session, () => {});
  keeper.keep(session);
  goOnDuty(duty);
  duty.begin();
}

restore().finally(draw);
setInterval(() => keeper.remind(), kRemindEveryMs);
setInterval(() => (app.duty ? app.duty.tick() : draw()), 1000);
for (const event of ['online', 'focus', 'pageshow']) window.addEventListener(event, () => app.duty?.link.hurry());
for (const event of ['pointerdown', 'keydown']) {
  document.addEventListener(event, () => document.visibilityState === 'visible' && app.duty?.looked(), { capture: true });
}
document.addEventListener('visibilitychange', () => app.duty?.link.hurry());
navigator.serviceWorker?.register('service_worker.js').catch(() => {}); // without it the page only cannot start offline
