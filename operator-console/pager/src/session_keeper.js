// SPDX-License-Identifier: Apache-2.0
// Who is on duty on this phone, over a reload: kept in the memory of the page and of its service worker, and nowhere else.
// A browser writes all that it calls storage to the disk, also for a tab; what stands there is a number for this tab, which
// says nothing to anybody. The worker ends half a minute after it was last spoken to, and the session with it.

const kTab = 'natlyt-tab';
const kAnswerMs = 2000;

export class SessionKeeper {
  constructor(window) {
    Object.assign(this, { workers: window.navigator.serviceWorker, storage: window.sessionStorage, crypto: window.crypto, session: null });
  }

  async keep(session) {
    this.session = session;
    if (!this.storage.getItem(kTab)) this.storage.setItem(kTab, this.crypto.randomUUID());
    await this.workers?.ready; // at the first visit it is still being installed
    await this.remind();
  }

  // Every few seconds, or the worker goes to sleep and forgets it.
  async remind() {
    if (this.session) (await this.worker())?.postMessage({ tab: this.storage.getItem(kTab), session: this.session });
  }

  async forget() {
    const tab = this.storage.getItem(kTab);
    this.session = null;
    this.storage.removeItem(kTab);
    (await this.worker())?.postMessage({ tab, session: null });
  }

  // What this tab kept before it was loaded anew, or null.
  async recall() {
    const tab = this.storage.getItem(kTab);
    const worker = tab && await this.worker();
    if (!worker) return null;
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data);
      setTimeout(() => resolve(null), kAnswerMs);
      worker.postMessage({ tab, ask: true }, [port2]);
    });
  }

  async worker() {
    const registration = await this.workers?.getRegistration().catch(() => undefined);
    return registration?.active;
  }
}
