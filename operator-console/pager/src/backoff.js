// SPDX-License-Identifier: Apache-2.0
// How long to wait before the next attempt to connect: doubling from half a second to eight, with jitter, so that a
// broker that comes back is not met by every handset at once. random: 0..1.

const kLeastMs = 500;
const kMostMs = 8000;

export function backoffMs(attempt, random) {
  const fullMs = Math.min(kMostMs, kLeastMs * 2 ** Math.min(attempt, 10));
  return Math.round(fullMs * (0.5 + random / 2));
}
