// SPDX-License-Identifier: Apache-2.0
// The handset's line to the broker: MQTT 5 over secure WebSockets. One attempt at a time; each connection is a new
// client, so that nothing is sent late that was meant for an earlier moment.

import mqtt from 'mqtt';

import { backoffMs } from './backoff.js';
import { newTakeover, onAccepted, onClosed } from './takeover.js';
import { kWardStation, staffPages, staffReply, staffRooms } from './topics.js';

const kSendLatestMs = 5000;
const kRefusedCodes = new Set([4, 5, 134, 135]); // bad name or password, not authorised; MQTT 3.1.1 and 5
const kTakenOverCode = 142;

export class Link {
  // handlers: { onState({ state, why }), onMessage(topic, bytes, stored) }; now: clock.js.
  constructor(url, user, password, now, handlers) {
    Object.assign(this, { url, user, password, now, handlers, client: null, timer: 0, attempt: 0, stopped: false });
  }

  start() {
    Object.assign(this, { stopped: false, attempt: 0, up: false, takeover: newTakeover() });
    this.handlers.onState({ state: 'connecting', why: '' });
    this.connect();
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
    this.client?.end(false);
    this.client = null;
  }

  // The network is said to be back, or the page is seen again: do not wait for the next attempt.
  hurry() {
    if (this.stopped || this.client) return;
    this.attempt = 0;
    clearTimeout(this.timer);
    this.connect();
  }

  // Resolves when the broker has accepted it; rejects when it has not within five seconds.
  send(payload) {
    const { client } = this;
    if (!client?.connected) return Promise.reject(new Error('not connected'));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('no answer')), kSendLatestMs);
      client.publish(staffReply(this.user), payload, { qos: 1 }, (error) => {
        clearTimeout(timer);
        if (error) reject(error);
        else resolve();
      });
    });
  }

  connect() {
    const client = mqtt.connect(this.url, {
      protocolVersion: 5, clientId: this.user, username: this.user, password: this.password, clean: true, keepalive: 10,
      connectTimeout: 8000, reconnectPeriod: 0, queueQoSZero: false, timerVariant: 'native',
    });
    this.client = client;
    let why = '';
    client.on('connect', () => this.onConnected(client));
    client.on('message', (topic, bytes, packet) => this.handlers.onMessage(topic, bytes, packet.retain));
    client.on('error', (error) => {
      why = error.message;
      if (kRefusedCodes.has(error.code)) this.giveUp(client, 'refused', why);
    });
    client.on('disconnect', ({ reasonCode }) => {
      if (reasonCode === kTakenOverCode) this.giveUp(client, 'takenOver', '');
    });
    client.on('close', () => this.onClosed(client, why));
  }

  onConnected(client) {
    if (client !== this.client) return;
    Object.assign(this, { attempt: 0, up: true, takeover: onAccepted(this.takeover) });
    this.handlers.onState({ state: 'connected', why: '' });
    const filters = [staffPages(this.user), staffRooms(this.user), kWardStation];
    client.subscribe(Object.fromEntries(filters.map((filter) => [filter, { qos: 1 }])), (error) => {
      if (error) client.end(true);
    });
  }

  giveUp(client, state, why) {
    if (client !== this.client) return;
    this.stop();
    client.end(true);
    this.handlers.onState({ state, why });
  }

  onClosed(client, why) {
    if (client !== this.client || this.stopped) return;
    const { takeover, takenOver } = onClosed(this.takeover, this.up, this.now());
    if (takenOver) {
      this.giveUp(client, 'takenOver', '');
      return;
    }
    Object.assign(this, { takeover, up: false, client: null });
    client.end(true);
    this.handlers.onState({ state: 'lost', why });
    this.timer = setTimeout(() => this.connect(), backoffMs(this.attempt, Math.random()));
    this.attempt += 1;
  }
}
