// SPDX-License-Identifier: Apache-2.0
// Keeps the screen on where the browser can; it takes the lock away whenever the page is hidden.

export class WakeLock {
  constructor(scope) {
    this.scope = scope;
    this.wanted = false;
    scope.document.addEventListener('visibilitychange', () => this.take());
  }

  hold(wanted) {
    this.wanted = wanted;
    if (wanted) this.take();
    else this.lock?.release();
  }

  async take() {
    const { document, navigator } = this.scope;
    if (!this.wanted || document.visibilityState !== 'visible' || !navigator.wakeLock) return;
    try {
      this.lock = await navigator.wakeLock.request('screen');
    } catch {
      this.lock = null; // a low battery may forbid it; the page works without
    }
  }
}
