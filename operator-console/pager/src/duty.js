// SPDX-License-Identifier: Apache-2.0
// A night watch on duty: what came from the broker, what was tapped, and what is to be heard. Holds the pure states and
// carries out what follows from them; knows nothing of the screen.

import { newChain, onHeartbeat, onLink, verdict } from './chain.js';
import { decodeStaffPage, decodeStaffRooms, decodeStationHeartbeat, encodeStaffReply } from './messages.js';
import * as pages from './pages.js';
import * as rooms from './rooms.js';
import * as rounds from './rounds.js';
import { kWardStation, pageOf, staffRooms } from './topics.js';
import { uuidVersion7 } from './uuid.js';

const kPresenceEveryMs = 10000;
const kTrialMs = 5000;

export class Duty {
  // world: { now() of clock.js, wallMs(), random(bytes), ringer, changed() }; connect(handlers) gives the link.
  constructor(user, world, connect) {
    Object.assign(this, {
      user, world, chain: newChain(world.now()), pages: pages.newPages(), rooms: rooms.newRooms(), rounds: rounds.newRounds(), showsRounds: false, unknown: 0, stationAheadMs: 0,
      received: new Set(), read: new Set(), isTaken: false, isOver: false, leftSeen: new Set(), isBack: false, presenceAtMs: -Infinity, silencedAtMs: null, trialUntilMs: -Infinity,
    });
    this.link = connect({
      onState: (state) => this.onState(state),
      onMessage: (topic, bytes, stored) => this.onMessage(topic, bytes, stored),
    });
  }

  begin() {
    this.link.start();
  }

  // The log-in has been accepted, or was before: from here on it may be heard.
  take() {
    this.isTaken = true;
    this.tick();
  }

  end() {
    this.link.stop();
    this.world.ringer.play('', this.world.now());
  }

  // The person goes off duty: the station is told, for from here on this phone rings at nobody.
  logOff() {
    this.isOver = true;
    this.world.ringer.play('', this.world.now());
    this.reply('loggedOff').catch(() => {}).finally(() => this.link.stop());
  }

  onState(state) {
    if (this.isOver) return;
    this.chain = onLink(this.chain, state, this.world.now());
    if (state.state === 'connected') {
      this.pages = pages.onConnected(this.pages);
      this.presenceAtMs = -Infinity;
      this.isBack = true;
    }
    this.tick();
  }

  onMessage(topic, bytes, stored) {
    if (this.isOver) return; // any word of this phone's would say that it is back
    const key = pageOf(topic, this.user);
    if (key) this.onPage(key, bytes);
    else if (topic === kWardStation) this.onStation(bytes, stored);
    else if (topic === staffRooms(this.user)) this.onRooms(bytes);
    this.tick();
  }

  onPage(key, bytes) {
    if (bytes.length === 0) {
      this.pages = pages.onCleared(this.pages, key);
      return;
    }
    const message = decodeStaffPage(bytes);
    if (!message.ok || message.value.page !== key) {
      this.refuse(message.problem ?? 'staffPage.page is not the topic\'s');
      return;
    }
    this.pages = pages.onPage(this.pages, message.value);
    if (!this.received.has(key)) this.sendReceived(key);
    if (!pages.rings(this.pages.entries.get(key))) return; // nothing stands before a page that rings
    this.rooms = rooms.leave(this.rooms);
    this.showsRounds = false;
  }

  onRooms(bytes) {
    const message = decodeStaffRooms(bytes);
    if (message.ok) this.rooms = rooms.onRooms(this.rooms, message.value.rooms, message.value.houses, message.value);
    else this.refuse(message.problem);
    const names = new Set(this.rooms.left.map((gap) => gap.name));
    this.leftSeen = new Set([...this.leftSeen].filter((name) => names.has(name)));
  }

  onStation(bytes, stored) {
    const message = decodeStationHeartbeat(bytes);
    if (!message.ok) {
      this.refuse(message.problem);
      return;
    }
    this.chain = onHeartbeat(this.chain, message.value, stored, this.world.now());
    if (stored) return;
    this.stationAheadMs = message.value.at_ms - this.world.wallMs();
    this.pages = pages.onAllSeen(this.pages);
    this.sendUnsent();
  }

  refuse(problem) {
    this.unknown += 1;
    console.warn(`refused a message: ${problem}`);
  }

  // The station's time, by which ages are counted: a phone's clock may be wrong.
  stationMs() {
    return this.world.wallMs() + this.stationAheadMs;
  }

  verdict() {
    return verdict(this.chain, this.world.now());
  }

  reply(kind, about = {}) {
    const atMs = Math.max(0, Math.round(this.stationMs()));
    const id = uuidVersion7(atMs, this.world.random(10));
    return this.link.send(encodeStaffReply({ id, kind, ...about, atMs }));
  }

  // Delivery is no acknowledgement; when it cannot be said now it is said when the page is seen again.
  sendReceived(key) {
    this.received.add(key);
    this.reply('received', { page: key }).catch(() => this.received.delete(key));
  }

  // The person has touched the screen: the page that stands on it was looked at. It answers nothing.
  looked() {
    const { focus } = pages.inFocus(this.pages);
    if (focus && !this.rooms.house && !this.showsRounds) this.sendRead(focus);
  }

  sendRead(entry) {
    const key = entry.page.page;
    if (!pages.isOpen(entry) || pages.isDrill(entry) || this.read.has(key)) return;
    this.read.add(key);
    this.reply('read', { page: key }).catch(() => this.read.delete(key));
  }

  tap(key, kind, outcome) {
    const atMs = this.world.now();
    this.pages = pages.onTap(this.pages, key, kind, outcome, atMs);
    const settle = (sent) => {
      this.pages = pages.onTapResult(this.pages, key, atMs, sent);
      this.tick();
    };
    this.reply(kind, { page: key, outcome }).then(() => settle(true), () => settle(false));
    this.tick();
  }

  // Once after each new connection, as soon as it is known what is still so.
  sendUnsent() {
    if (!this.isBack) return;
    this.isBack = false;
    for (const { key, kind, outcome } of pages.unsent(this.pages, this.world.now())) this.tap(key, kind, outcome);
  }

  choose(key) {
    this.pages = pages.choose(this.pages, key);
    this.looked();
    this.tick();
  }

  putAside(key) {
    this.pages = pages.putAside(this.pages, key);
    this.tick();
  }

  // kind: startPrivacy, with untilMs of the station's time where it has an end, or endPrivacy.
  privacy(room, kind, untilMs) {
    const atMs = this.world.now();
    this.rooms = rooms.onAsk(this.rooms, room, kind, atMs);
    const settle = (sent) => {
      this.rooms = rooms.onAskResult(this.rooms, room, atMs, sent);
      this.tick();
    };
    this.reply(kind, { room, untilMs }).then(() => settle(true), () => settle(false));
    this.tick();
  }

  // kind: takeDuty or giveDuty, of a house's id.
  duty(unit, kind) {
    const atMs = this.world.now();
    const key = rooms.dutyKey(unit);
    this.rooms = rooms.onAsk(this.rooms, key, kind, atMs);
    const settle = (sent) => {
      this.rooms = rooms.onAskResult(this.rooms, key, atMs, sent);
      this.tick();
    };
    this.reply(kind, { unit }).then(() => settle(true), () => settle(false));
    this.tick();
  }

  // To a house, a dwelling, and back: `to` is a function of rooms.js.
  go(to, name) {
    this.rooms = to(this.rooms, name);
    this.tick();
  }

  // The list of the round, and back.
  showRounds(shown) {
    this.showsRounds = shown;
    this.tick();
  }

  seen(room) {
    this.rounds = rounds.onSeen(this.rounds, room);
    this.tick();
  }

  // A round that is due is heard, although the one before it was silenced. On a phone that was exchanged for another
  // nobody walks rounds.
  walk(now) {
    const { level, missing } = this.verdict();
    const { number } = this.rounds;
    this.rounds = rounds.onLevel(this.rounds, missing === 'takenOver' ? 'checking' : level, now);
    if (this.rounds.number > number) this.silencedAtMs = null;
    if (!rounds.areOn(this.rounds)) this.showsRounds = false;
  }

  // Silences the warning about the chain until it has been whole again or the next round is due.
  silence() {
    this.silencedAtMs = this.verdict().sinceMs;
    this.tick();
  }

  isSilenced() {
    const { sinceMs } = this.verdict();
    return this.silencedAtMs === sinceMs;
  }

  // That houses have nobody has been read; it stands there on, and is silent.
  seenLeft() {
    this.leftSeen = new Set(this.rooms.left.map((gap) => gap.name));
    this.tick();
  }

  trial() {
    this.trialUntilMs = this.isOnTrial() ? -Infinity : this.world.now() + kTrialMs;
    this.tick();
  }

  isOnTrial() {
    return this.world.now() < this.trialUntilMs;
  }

  sound() {
    if (!this.isTaken) return '';
    const ringing = [...this.pages.entries.values()].filter(pages.rings);
    if (ringing.some((entry) => !pages.isDrill(entry)) || this.isOnTrial()) return 'page';
    const { level } = this.verdict();
    if ((level === 'down' || level === 'part') && !this.isSilenced()) return 'down';
    if (this.rooms.left.some((gap) => !this.leftSeen.has(gap.name))) return 'down';
    return ringing.length > 0 ? 'drill' : '';
  }

  // Once a second and after every event.
  tick() {
    if (this.isOver) return;
    const now = this.world.now();
    this.pages = pages.onTime(this.pages, now);
    this.rooms = rooms.onTime(this.rooms, now);
    this.walk(now);
    if (this.chain.link.state === 'connected' && now - this.presenceAtMs >= kPresenceEveryMs) {
      this.presenceAtMs = now;
      this.reply('presence').catch(() => {});
    }
    this.world.ringer.play(this.sound(), now);
    this.world.changed();
  }
}
