// SPDX-License-Identifier: Apache-2.0
// A throw-away ward for the page's tests: a provisioned folder, the real broker, the built page over HTTPS, and a
// station played over MQTT with the station's own certificate.

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';

import { requirePackage } from './browser.mjs';

const mqtt = requirePackage('mqtt');
const kTypes = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

const isFree = (port) => new Promise((resolve) => {
  const server = net.createServer().once('error', () => resolve(false));
  server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
});

async function freeOffset() {
  for (;;) {
    const offset = 11000 + Math.floor(Math.random() * 40000);
    const free = await Promise.all([8443, 8883, 8884, 8885].map((port) => isFree(port + offset)));
    if (free.every(Boolean)) return offset;
  }
}

async function whenListening(port) {
  for (;;) {
    const socket = net.connect(port, '127.0.0.1');
    const connected = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)]).catch(() => false);
    socket.destroy();
    if (connected) return;
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
}

export async function end(process, signal = 'SIGTERM') {
  if (!process || process.exitCode !== null || process.signalCode !== null) return;
  process.kill(signal);
  await once(process, 'exit');
}

export class Ward {
  // build: the build's folder; users: { id: password } of the night staff. With the broker, and nothing else yet.
  static async start(build, users, rooms = []) {
    const ward = new Ward();
    Object.assign(ward, { build, webRoot: join(build, 'pager'), folder: mkdtempSync(join(tmpdir(), 'natlyt-pager-')), offset: await freeOffset() });
    ward.provision(['ca', '--port-offset', String(ward.offset)]);
    ward.provision(['station', '--web-root', ward.webRoot]);
    for (const [user, password] of Object.entries(users)) ward.provision(['staff', user, '--password-stdin'], `${password}\n`);
    if (rooms.length > 0) ward.provision(['room', ...rooms]);
    await ward.startBroker();
    return ward;
  }

  // With a played station, and the page served here.
  static async startPlayed(build, users) {
    const ward = await Ward.start(build, users);
    await ward.servePage();
    ward.station = await ward.playStation();
    return ward;
  }

  provision(args, input = '') {
    execFileSync(join(this.build, 'bin', 'natlyt-provision'), ['--dir', this.folder, ...args], { input });
  }

  get url() {
    return `https://localhost:${8443 + this.offset}/`;
  }

  async startBroker() {
    this.broker = spawn('mosquitto', ['-c', join(this.folder, 'broker', 'mosquitto.conf')], { stdio: 'ignore' });
    await whenListening(8885 + this.offset);
  }

  stopBroker() {
    return end(this.broker);
  }

  // The real one, which serves the page itself.
  async startStation(wardToml) {
    writeFileSync(join(this.folder, 'station', 'ward.toml'), wardToml);
    this.process = spawn(join(this.build, 'bin', 'natlyt-station'), ['-c', join(this.folder, 'station', 'station.toml'), 'run'], { stdio: 'ignore' });
    await whenListening(8443 + this.offset);
  }

  async connectRoom(room) {
    const file = (name) => readFileSync(join(this.folder, 'rooms', room, name));
    this.room = await mqtt.connectAsync(`mqtts://localhost:${8883 + this.offset}`, {
      protocolVersion: 5, ca: file('ca.crt'), cert: file('room.crt'), key: file('room.key'),
    });
    return this.room;
  }

  async servePage() {
    const file = (name) => readFileSync(join(this.folder, 'station', name));
    this.server = createServer({ key: file('https.key'), cert: file('https.crt') }, (request, response) => this.answer(request, response));
    this.server.listen(8443 + this.offset, '127.0.0.1');
    await once(this.server, 'listening');
  }

  answer(request, response) {
    const path = normalize(new URL(request.url, this.url).pathname);
    if (path === '/config.json') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ websocketPort: 8885 + this.offset, language: 'da', timeZone: 'Europe/Copenhagen' }));
      return;
    }
    const name = join(this.webRoot, path === '/' ? 'index.html' : path);
    response.setHeader('content-type', kTypes[extname(name)] ?? 'text/plain');
    if (existsSync(name)) response.end(readFileSync(name));
    else response.writeHead(404).end();
  }

  async playStation() {
    const file = (name) => readFileSync(join(this.folder, 'station', name));
    const client = mqtt.connect(`mqtts://localhost:${8883 + this.offset}`, {
      protocolVersion: 5, ca: file('ca.crt'), cert: file('station.crt'), key: file('station.key'), reconnectPeriod: 100,
    });
    this.replies = [];
    this.waiting = [];
    client.on('message', (topic, bytes) => this.onReply(topic, JSON.parse(bytes.toString())));
    client.on('error', () => {}); // while the broker is stopped on purpose
    await client.subscribeAsync('natlyt/1/staff/+/reply', { qos: 1 });
    return client;
  }

  onReply(topic, reply) {
    this.replies.push({ topic, ...reply });
    this.waiting = this.waiting.filter(({ matches, resolve }) => {
      if (matches({ topic, ...reply })) resolve({ topic, ...reply });
      return !matches({ topic, ...reply });
    });
  }

  // The first reply that matches, past or to come.
  reply(matches) {
    const found = this.replies.find(matches);
    return found ? Promise.resolve(found) : new Promise((resolve) => { this.waiting.push({ matches, resolve }); });
  }

  publish(topic, message, options = {}) {
    const payload = message === '' || Buffer.isBuffer(message) ? message : JSON.stringify(message);
    return this.station.publishAsync(`natlyt/1/${topic}`, payload, { qos: 1, ...options });
  }

  async stop() {
    await this.room?.endAsync(true);
    await this.station?.endAsync(true);
    this.server?.closeAllConnections();
    this.server?.close();
    await end(this.process);
    await end(this.broker);
    rmSync(this.folder, { recursive: true });
  }
}
