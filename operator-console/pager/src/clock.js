// SPDX-License-Identifier: Apache-2.0
// Milliseconds that never run backwards and do not stand still while the phone sleeps: of the two clocks of a browser,
// the one that went further counts. A wall clock put forward only makes the page more careful.

export function makeClock(monotonicNow, wallNow) {
  let elapsedMs = 0;
  let monotonicMs = monotonicNow();
  let wallMs = wallNow();
  return () => {
    const monotonic = monotonicNow();
    const wall = wallNow();
    elapsedMs += Math.max(monotonic - monotonicMs, wall - wallMs, 0);
    monotonicMs = monotonic;
    wallMs = wall;
    return elapsedMs;
  };
}
