// SPDX-License-Identifier: Apache-2.0
// The pages of this handset and the taps that wait for the station. Pure; a page's whole life is told by the station,
// a tap only asks.

export const kConfirmLatestMs = 8000; // the station answers within a second; then the page rings again

export const kUnsentForMs = 5 * 60000; // a later answer is asked anew: by then the station asks whether somebody is there
export const kDoneShownMs = 60000; // that a colleague is done
export const kTakenShownMs = 30 * 60000; // that a colleague is going, where the word that they are done was missed

const kOpen = new Set(['ringing', 'timedOut', 'acknowledged', 'onSite']);
export const isOpen = (entry) => kOpen.has(entry.page.state) && !entry.gone;

// The page states that confirm a tap.
const kConfirmedBy = {
  acknowledged: new Set(['acknowledged', 'onSite', 'done']),
  onSite: new Set(['onSite', 'done']),
  done: new Set(['done']),
  cannot: new Set(['declined']),
};

// What can be tapped in which state.
const kChoices = {
  ringing: ['acknowledged', 'cannot'],
  timedOut: ['acknowledged', 'cannot'],
  acknowledged: ['onSite', 'cannot'],
  onSite: ['done'],
  done: [],
  declined: [],
  cancelled: [],
};
// A drill of the chain: nothing has happened, and nobody goes anywhere.
export const isDrill = (entry) => entry.page.notice === 'drill';
// Who had said that they were going is asked whether they are there, and who has been there for long, how it went.
export const isAskedAgain = (entry) => entry.page.state === 'ringing' && Boolean(entry.page.askedAgain);
export const isOutcomeAsked = (entry) => entry.page.state === 'onSite' && Boolean(entry.page.askedAgain);
// Who acknowledged after their shift: the page has gone on to the next, and their own answer is told back to them.
export const isOffDuty = (entry) => entry.page.state === 'timedOut' && entry.page.acknowledgedBy !== '';
// A colleague took it, and is there or on the way; or they are done.
const isTakenByOther = (entry) => entry.page.state === 'cancelled' && entry.page.acknowledgedBy !== '';
export const isDoneByOther = (entry) => entry.page.state === 'done' && entry.isTheirs;
const calls = (entry) => entry.page.state === 'ringing' || isOutcomeAsked(entry);
export function choicesOf(entry) {
  if (entry.gone) return [];
  if (isOutcomeAsked(entry)) return ['done', 'onSite'];
  if (isOffDuty(entry)) return ['onSite', 'cannot'];
  return isAskedAgain(entry) ? ['onSite', ...kChoices.ringing] : kChoices[entry.page.state];
}

function confirms(entry, kind) {
  if (kind === 'acknowledged' && isOffDuty(entry)) return true;
  return kConfirmedBy[kind].has(entry.page.state) && !(kind === 'onSite' && isOutcomeAsked(entry));
}

export const newPages = () => ({ entries: new Map(), chosen: null });

const withEntry = (pages, key, entry) => ({ ...pages, entries: new Map(pages.entries).set(key, entry) });

const isOver = (entry) => !isOpen(entry) && !isDrill(entry);
const isOlderOf = (entry, page) => entry.page.unit === page.unit && entry.page.roomLabel === page.roomLabel && entry.page.since_ms < page.since_ms;

// What is over in a room goes when something newer is told of it.
function withoutOlder(pages, page) {
  if (page.notice) return pages;
  const entries = new Map([...pages.entries].filter(([key, entry]) => key === page.page || !isOver(entry) || !isOlderOf(entry, page)));
  return { entries, chosen: entries.has(pages.chosen) ? pages.chosen : null };
}

// A page as the station has it now.
export function onPage(pages, page) {
  const before = pages.entries.get(page.page);
  const answered = before?.tap && (confirms({ page }, before.tap.kind) || !kOpen.has(page.state));
  const rings = calls({ page }) && !(before && calls(before));
  const isTheirs = Boolean(before && (before.isTheirs || isTakenByOther(before))) && !kOpen.has(page.state);
  const outcome = page.state === 'done' ? (before?.tap?.outcome ?? before?.outcome ?? '') : '';
  const entry = { page, tap: answered ? null : (before?.tap ?? null), gone: false, seen: true, isTheirs, outcome };
  const next = withEntry(withoutOlder(pages, page), page.page, entry);
  return rings && !isDrill(entry) ? { ...next, chosen: null } : next;
}

// The station has taken the page away. What it said last stays to be read until it is put aside.
export function onCleared(pages, key) {
  const before = pages.entries.get(key);
  if (!before) return pages;
  return withEntry(pages, key, { ...before, tap: null, gone: true });
}

// After a new connection each open page must be seen again ...
export function onConnected(pages) {
  const entries = new Map();
  for (const [key, entry] of pages.entries) entries.set(key, { ...entry, seen: false });
  return { ...pages, entries };
}

// ... before the station's first live heartbeat, which comes after all stored pages; what was not seen has ended.
export function onAllSeen(pages) {
  const entries = new Map();
  for (const [key, entry] of pages.entries) {
    entries.set(key, !entry.seen && isOpen(entry) ? { ...entry, tap: null, gone: true, seen: true } : entry);
  }
  return { ...pages, entries };
}

// state: sending, sent, failed or unconfirmed.
export function onTap(pages, key, kind, outcome, nowMs) {
  const entry = pages.entries.get(key);
  if (!entry || !choicesOf(entry).includes(kind)) return pages;
  return withEntry(pages, key, { ...entry, tap: { kind, outcome, state: 'sending', atMs: nowMs } });
}

export function onTapResult(pages, key, atMs, sent) {
  const entry = pages.entries.get(key);
  if (!entry?.tap || entry.tap.atMs !== atMs) return pages;
  return withEntry(pages, key, { ...entry, tap: { ...entry.tap, state: sent ? 'sent' : 'failed' } });
}

// Answers that could not be sent and are still ones: [{ key, kind, outcome }].
export function unsent(pages, nowMs) {
  return [...pages.entries].filter(([, entry]) => entry.tap?.state === 'failed' && nowMs - entry.tap.atMs < kUnsentForMs
    && choicesOf(entry).includes(entry.tap.kind)).map(([key, { tap }]) => ({ key, kind: tap.kind, outcome: tap.outcome }));
}

const shownFor = (entry) => (isDoneByOther(entry) ? kDoneShownMs : isTakenByOther(entry) ? kTakenShownMs : Infinity);

// What a colleague does goes by itself; over: since when it has said so.
function withoutRead(pages, nowMs) {
  let next = pages;
  for (const [key, entry] of pages.entries) {
    if (shownFor(entry) === Infinity) continue;
    const since = entry.over?.state === entry.page.state ? entry.over.atMs : nowMs;
    next = nowMs - since >= shownFor(entry) ? putAside(next, key) : withEntry(next, key, { ...entry, over: { state: entry.page.state, atMs: since } });
  }
  return next;
}

export function onTime(pages, nowMs) {
  let next = withoutRead(pages, nowMs);
  for (const [key, entry] of pages.entries) {
    const waits = entry.tap?.state === 'sent' && nowMs - entry.tap.atMs >= kConfirmLatestMs;
    if (waits && next.entries.has(key)) next = withEntry(next, key, { ...entry, tap: { ...entry.tap, state: 'unconfirmed' } });
  }
  return next;
}

export const choose = (pages, key) => ({ ...pages, chosen: key });

export function putAside(pages, key) {
  const entries = new Map(pages.entries);
  entries.delete(key);
  return { entries, chosen: pages.chosen === key ? null : pages.chosen };
}

// It rings until the station confirms; a tap that is on its way silences it for as long as it may take.
export function rings(entry) {
  const underway = entry.tap?.state === 'sending' || entry.tap?.state === 'sent';
  return isOpen(entry) && calls(entry) && !underway;
}

const rankOf = (entry) => {
  if (!isOpen(entry)) return isDrill(entry) ? 5 : isTakenByOther(entry) ? 3 : 4;
  if (isDrill(entry)) return 2.5; // never before what is real
  if (entry.page.state === 'ringing') return 0;
  if (isOutcomeAsked(entry)) return 0.5;
  return entry.page.state === 'timedOut' ? 2 : 1;
};

// The most pressing first: ringing, then what this person has taken, what has gone on to the next, what a colleague has
// taken, what has ended; of what has ended the newest.
export function inOrder(pages) {
  return [...pages.entries.values()].sort((a, b) => rankOf(a) - rankOf(b)
    || Number(b.page.urgent) - Number(a.page.urgent) || (isOpen(a) ? 1 : -1) * (a.page.since_ms - b.page.since_ms)
    || a.page.page.localeCompare(b.page.page));
}

// The page in the middle and the others.
export function inFocus(pages) {
  const ordered = inOrder(pages);
  const focus = ordered.find((entry) => entry.page.page === pages.chosen) ?? ordered[0] ?? null;
  return { focus, others: ordered.filter((entry) => entry !== focus) };
}
