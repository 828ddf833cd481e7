// SPDX-License-Identifier: Apache-2.0
// What is heard and felt: a pattern of tones that loops inside the audio device, so that it goes on when a browser slows
// the page's timers, and vibration renewed by tick(). Needs one touch of the page before it may sound.

const kSampleRate = 24000;

// pulses: [start s, length s, frequency Hz]; seconds: of the whole loop.
const kPatterns = {
  // Two bursts of five rising pulses every 2.6 s, after IEC 60601-1-8's high priority.
  page: {
    seconds: 2.6,
    pulses: [0, 0.2, 0.4, 0.75, 0.95, 1.3, 1.5, 1.7, 2.05, 2.25].map((at, i) => [at, 0.13, [660, 660, 880, 880, 1100][i % 5]]),
    vibration: [400, 150, 400, 150, 800, 300],
  },
  // Three falling pulses every 10 s: the chain is broken.
  down: { seconds: 10, pulses: [[0, 0.3, 520], [0.4, 0.3, 440], [0.8, 0.5, 350]], vibration: [300, 200, 300] },
  // Two even pulses every 4 s: a drill, which is not to be taken for a page.
  drill: { seconds: 4, pulses: [[0, 0.25, 520], [0.45, 0.25, 520]], vibration: [250, 200, 250] },
};
const kVibrateEveryMs = { page: 2600, down: 10000, drill: 4000 };

function render(context, { seconds, pulses }) {
  const buffer = context.createBuffer(1, Math.round(seconds * kSampleRate), kSampleRate);
  const samples = buffer.getChannelData(0);
  for (const [at, length, frequency] of pulses) {
    const first = Math.round(at * kSampleRate);
    const count = Math.round(length * kSampleRate);
    for (let i = 0; i < count && first + i < samples.length; i += 1) {
      const edge = Math.min(1, i / 240, (count - i) / 240); // 10 ms, so that it does not click
      const phase = (2 * Math.PI * frequency * i) / kSampleRate;
      samples[first + i] = edge * (0.6 * Math.sin(phase) + 0.25 * Math.sin(2 * phase) + 0.12 * Math.sin(3 * phase));
    }
  }
  return buffer;
}

export class Ringer {
  // scope: the window, or what a test gives for it.
  constructor(scope) {
    Object.assign(this, { scope, context: null, buffers: {}, source: null, playing: '', vibratedAtMs: -Infinity });
  }

  // To be called from a touch.
  unlock() {
    if (!this.context) {
      this.context = new this.scope.AudioContext();
      for (const name of Object.keys(kPatterns)) this.buffers[name] = render(this.context, kPatterns[name]);
    }
    return this.context.resume();
  }

  canSound() {
    return this.context?.state === 'running';
  }

  // name: page, down, drill or '' for silence. Called often; only a change does something.
  play(name, nowMs) {
    if (name !== this.playing) {
      this.source?.stop();
      this.source = null;
      this.playing = name;
      this.vibratedAtMs = -Infinity;
      if (name === '') this.scope.navigator.vibrate?.(0);
    }
    if (name === '') return;
    if (!this.source && this.context) this.startSource(name);
    if (nowMs - this.vibratedAtMs >= kVibrateEveryMs[name]) {
      this.vibratedAtMs = nowMs;
      this.scope.navigator.vibrate?.(kPatterns[name].vibration);
    }
  }

  startSource(name) {
    this.source = this.context.createBufferSource();
    this.source.buffer = this.buffers[name];
    this.source.loop = true;
    this.source.connect(this.context.destination);
    this.source.start();
  }
}
