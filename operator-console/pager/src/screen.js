// SPDX-License-Identifier: Apache-2.0
// What stands on the screen, as data: texts already in the person's language. Pure, so that it is compared with what
// stands there already and drawn only when it differs.

import { sparesOut } from './chain.js';
import { isUnmanned, placeScreen } from './house_screen.js';
import { timeText } from './place_clock.js';
import { choicesOf, inFocus, isAskedAgain, isDoneByOther, isDrill, isOffDuty, isOpen, isOutcomeAsked } from './pages.js';
import { dutyIn, shapeOf } from './rooms.js';
import { areOn } from './rounds.js';
import { roundsLine, roundsScreen } from './rounds_screen.js';
import { enumerate } from './texts.js';

const kAge = '\n'; // where the view counts on
const kActionTexts = { acknowledged: 'go', onSite: 'arrived', cannot: 'cannot' };

// "14 s", "12 min 5 s", "62 min 5 s"
export function ageText(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`; // 10:25 would be a time of day
}

function statusOf(verdict, t) {
  switch (verdict.level) {
    case 'whole': return t('whole');
    case 'checking': return t('checking');
    case 'part': return t('notWhole');
    default: return t(verdict.missing === 'link' ? 'offline' : 'down');
  }
}

const kMissingTexts = {
  link: 'missingLink', heartbeat: 'missingHeartbeat', station: 'missingStation', refused: 'missingRefused',
  takenOver: 'missingTakenOver',
};

// Whole again, but not yet for long enough to stop walking.
const mendingBanner = (duty, t) => ({
  level: 'mending', title: t('mendingTitle'), what: t('mendingWhat'), since: '', silence: '', takeBack: '', rounds: roundsLine(duty, t),
});

// What is out, and what that means for who walks the houses; what exactly broke is for the technicians.
const kPartTexts = {
  database: 'outDatabase', broker: 'outBroker', pager: 'outPager', roster: 'outRoster', 'gateway-push': 'outPush',
  'gateway-espa': 'outDect', 'gateway-sms': 'outSms', 'gateway-http': 'outMessages',
};
const wordsOf = (parts, t) => [...new Set(parts.map((part) => t(kPartTexts[part.name] ?? 'outOther')))].join(' ');

function bannerOf(duty, verdict, t, nowMs, wallMs) {
  if (verdict.level !== 'down' && verdict.level !== 'part') return areOn(duty.rounds) ? mendingBanner(duty, t) : null;
  const parts = wordsOf(verdict.parts, t);
  return {
    level: verdict.level,
    title: t(verdict.level === 'part' ? 'partTitle' : 'downTitle'),
    what: verdict.missing === 'part' ? parts : t(kMissingTexts[verdict.missing]),
    since: t('sinceClock', { time: timeText(wallMs - (nowMs - verdict.sinceMs), duty.zone, t) }),
    silence: duty.isSilenced() ? '' : t('silence'),
    takeBack: verdict.missing === 'takenOver' ? t('takeBack') : '',
    rounds: roundsLine(duty, t),
  };
}

function headingOf(entry, t) {
  const { page } = entry;
  if (isDrill(entry)) return t(isOpen(entry) ? 'drill' : 'drillOver');
  if (isDoneByOther(entry)) return t(page.acknowledgedBy ? 'doneBy' : 'done', { who: page.acknowledgedBy });
  if (page.state === 'done') return entry.outcome ? t('doneAs', { outcome: t(entry.outcome) }) : t('done');
  if (page.state === 'declined') return t('declined');
  if (page.state === 'cancelled') return page.acknowledgedBy ? t('takenBy', { who: page.acknowledgedBy }) : t('cancelled');
  if (entry.gone) return t('ended');
  if (page.state === 'acknowledged') return t('taken');
  if (page.state === 'onSite') return t(isOutcomeAsked(entry) ? 'outcomeAsked' : 'here');
  if (page.state === 'timedOut') return t(isOffDuty(entry) ? 'offDuty' : 'passedOn');
  if (page.notice) return t('flood');
  if (isAskedAgain(entry)) return t('askedAgain');
  return t(page.urgent ? 'urgent' : 'page');
}

function lastingText(seconds, t) {
  if (seconds % 3600 === 0) return t('hours', { hours: seconds / 3600 });
  return seconds % 60 === 0 ? t('minutes', { minutes: seconds / 60 }) : t('seconds', { seconds });
}

// What the rule asked for that the sound reached: "cough, 5 times in 10 min".
function reachedText(sound, reached, t) {
  const values = { sound, ...reached, lasting: lastingText(reached.seconds, t) };
  if (reached.count !== undefined) return t('timesIn', values);
  return reached.levelDbfs !== undefined ? t('louderFor', values) : sound;
}

const noticeText = (page, isOver) => (page.notice !== 'drill' ? 'floodLead' : isOver ? 'drillOverLead' : 'drillLead');

export function heardOf(page, t, isOver = false) {
  if (page.notice) return { by: '', words: t(noticeText(page, isOver)) };
  const words = page.heard.map((sound) => t(sound));
  if (page.reached) words[0] = reachedText(words[0] ?? t('sound'), page.reached, t);
  return {
    by: t('heardBy'), // whoever sent it: these are its words, not a person's
    words: enumerate(words.length > 0 ? words : [t('nothingNamed')], t('and')),
  };
}

// A note says by itself that an operator sent it.
function sentOf(page, t) {
  if (page.notice || (!page.byRule && page.operatorNote)) return null;
  return { byRule: page.byRule, words: t(page.byRule ? 'byRule' : 'byOperator') };
}

function textOf(kind, entry) {
  if (isDrill(entry)) return kind === 'acknowledged' ? 'drillSeen' : 'drillCannot';
  if (kind === 'onSite' && isOutcomeAsked(entry)) return 'stillThere';
  return kind === 'acknowledged' && isAskedAgain(entry) ? 'stillGoing' : kActionTexts[kind];
}

function buttonsOf(entry, t) {
  const buttons = [];
  for (const kind of choicesOf(entry)) {
    if (kind === 'done') {
      for (const outcome of ['helped', 'falseAlarm', 'hospital', 'other']) {
        buttons.push({ kind, outcome, text: t(outcome), weight: 'half' });
      }
    } else {
      buttons.push({ kind, outcome: '', text: t(textOf(kind, entry)), weight: kind === 'cannot' ? 'quiet' : 'main' });
    }
  }
  return buttons;
}

// Without a connection nobody waits for one: what is to be done is done, and the answer follows.
function tapText({ state, kind }) {
  if (state !== 'failed') return state;
  return kind === 'acknowledged' ? 'failedGo' : kind === 'cannot' ? 'failedCannot' : 'failedLater';
}

export function cardOf(entry, t) {
  const { page } = entry;
  const state = entry.gone && isOpen({ ...entry, gone: false }) ? 'ended' : page.state;
  const everybody = page.step === page.chainLength && page.chainLength > 1;
  return {
    key: page.page,
    state,
    urgent: page.urgent,
    drill: isDrill(entry),
    heading: headingOf(entry, t),
    sinceMs: isOpen(entry) ? page.since_ms : null,
    since: t(page.notice ? 'since' : 'heardSince', { age: kAge }).split(kAge),
    room: page.roomLabel,
    resident: page.resident,
    heard: heardOf(page, t, !isOpen(entry)),
    sent: sentOf(page, t),
    operatorNote: page.operatorNote ? { by: t('note'), words: page.operatorNote } : null,
    agreedNote: page.agreedNote,
    chain: page.notice ? '' : everybody ? t('chainAll') : t('chain', { step: page.step, length: page.chainLength }),
    ask: page.state === 'onSite' && !entry.gone ? t('finish') : '',
    buttons: buttonsOf(entry, t),
    tap: entry.tap ? { kind: entry.tap.kind, outcome: entry.tap.outcome ?? '', state: entry.tap.state, text: t(tapText(entry.tap)) } : null,
    aside: isOpen(entry) ? null : { text: t('ok'), lead: t('cancelledLead') },
  };
}

function housesUntold(duty, verdict) {
  if (duty.rooms.list?.length === 0) return 'housesNone';
  return verdict.level === 'down' ? 'housesUnsaid' : 'housesUnknown';
}

function housesOf(duty, t) {
  const paged = new Map();
  for (const entry of duty.pages.entries.values()) {
    if (isOpen(entry)) paged.set(entry.page.unit, (paged.get(entry.page.unit) ?? 0) + 1);
  }
  const mine = duty.rooms.list && new Set(duty.rooms.list.map((room) => room.unit));
  return (duty.chain.heartbeat?.units ?? []).filter((unit) => !mine || mine.has(unit.unit)).map((unit) => {
    // One that is private is one of those that are closed.
    const privates = duty.rooms.list?.filter((room) => room.unit === unit.unit && shapeOf(room) === 'private').length ?? 0;
    const closed = unit.closed - privates;
    const facts = [{ text: t('listening', { n: unit.listening }), weight: '' }];
    if (closed > 0) facts.push({ text: t('closed', { n: closed }), weight: '' });
    if (unit.unheard > 0) facts.push({ text: `${t('unheard', { n: unit.unheard })} – ${t('goRound')}`, weight: 'warn' });
    if (paged.has(unit.unit)) facts.push({ text: t('paged', { n: paged.get(unit.unit) }), weight: 'strong' });
    if (privates > 0) facts.push({ text: t('privates', { n: privates }), weight: '' });
    facts.push(...dutyFacts(dutyIn(duty.rooms, unit.unit), t));
    return { name: unit.unit, facts, opens: Boolean(mine) };
  });
}

const dutyFacts = (told, t) => (told && isUnmanned(told) ? [{ text: t('nobodyOnDuty'), weight: 'danger' }] : []);

// Houses of the same place in which this person is not, and whose duty they may take.
function otherHousesOf(duty, t) {
  const mine = new Set((duty.rooms.list ?? []).map((room) => room.unit));
  return duty.rooms.duties.filter((told) => !mine.has(told.name)).map((told) => ({ name: told.name, facts: dutyFacts(told, t), opens: true }));
}

const namesOf = (gaps, t) => enumerate(gaps.map((gap) => gap.name), t('and'));
const personsOf = (gaps) => [...new Set(gaps.flatMap((gap) => gap.persons))];

// Houses that have nobody since a colleague went off duty.
function leftOf(duty, t) {
  const { left } = duty.rooms;
  if (left.length === 0) return null;
  return {
    title: t('leftTitle', { houses: namesOf(left, t) }), what: t('leftWhat', { who: enumerate(personsOf(left), t('and')) }),
    ok: left.some((gap) => !duty.leftSeen.has(gap.name)) ? t('ok') : '',
  };
}

// Before somebody goes: what then has nobody, whom to ask first, and what of theirs is open. It can be known here alone
// whether anybody will hear of it.
function askedOf(duty, t) {
  const { alone } = duty.rooms;
  const persons = personsOf(alone);
  const isSaid = duty.chain.link.state === 'connected';
  const roomsOf = (states) => [...duty.pages.entries.values()].filter((entry) => !entry.gone && !isDrill(entry) && states.includes(entry.page.state))
    .map((entry) => entry.page.roomLabel);
  const passedOn = isSaid ? roomsOf(['ringing', 'acknowledged']) : [];
  const unfinished = roomsOf(isSaid ? ['onSite'] : ['acknowledged', 'onSite']);
  const lead = [
    alone.length > 0 && t('logOutAlone', { houses: namesOf(alone, t) }),
    alone.length > 0 && (persons.length > 0 ? t('logOutFirst', { who: enumerate(persons, t('and')) }) : t('logOutManager')),
    passedOn.length > 0 && t('logOutGoesOn', { rooms: enumerate(passedOn, t('and')) }),
    unfinished.length > 0 && t('logOutOpen', { rooms: enumerate(unfinished, t('and')) }),
    isSaid ? t('logOutAsk') : t('logOutUnsaid'),
  ].filter(Boolean).join(' ');
  return { lead, isGrave: alone.length > 0, yes: t(alone.length > 0 ? 'yesLogOutAlone' : 'yesLogOut'), no: t('stay') };
}

// asked: the person has tapped "go off duty" and is asked again.
export function dutyScreen(duty, { t, canSound, asked }) {
  const nowMs = duty.world.now();
  const wallMs = duty.world.wallMs();
  const verdict = duty.verdict();
  const spares = sparesOut(duty.chain);
  const { focus, others } = inFocus(duty.pages);
  return {
    name: 'duty',
    status: { level: verdict.level, text: statusOf(verdict, t) },
    clock: timeText(wallMs, duty.zone, t),
    user: duty.user,
    soundOff: canSound ? '' : t('soundOff'),
    banner: bannerOf(duty, verdict, t, nowMs, wallMs),
    left: leftOf(duty, t),
    calm: focus ? null : { title: t('calm'), lead: t(verdict.level === 'whole' ? 'calmLead' : 'calmUncertain') },
    place: duty.showsRounds ? roundsScreen(duty, t) : placeScreen(duty, t),
    card: focus ? cardOf(focus, t) : null,
    others: others.map((entry) => cardOf(entry, t)),
    othersTitle: t('others'),
    houses: { title: t('houses'), list: housesOf(duty, t), unknown: t(housesUntold(duty, verdict)), stale: verdict.level !== 'whole' },
    otherHouses: { title: t('otherHouses'), list: otherHousesOf(duty, t), stale: false },
    spares: spares.length > 0 ? wordsOf(spares, t) : '',
    unknown: duty.unknown > 0 ? t('unknown', { n: duty.unknown }) : '',
    foot: {
      trial: t(duty.isOnTrial() ? 'testStop' : 'test'), trialLead: duty.isOnTrial() ? t('testLead') : '',
      language: t('language'), logOut: t('logOut'), asked: asked ? askedOf(duty, t) : null,
    },
  };
}

export const logInScreen = ({ t, busy, problem, user }) => ({
  name: 'logIn', title: t('logInTitle'), lead: t('logInLead'), userLabel: t('user'), passwordLabel: t('password'),
  submit: t(busy ? 'loggingIn' : 'logIn'), busy, problem: problem ? t(problem) : '', user, language: t('language'),
});
