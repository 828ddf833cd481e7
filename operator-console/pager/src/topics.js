// SPDX-License-Identifier: Apache-2.0
// The topics of a handset; protocol/topics is the contract.

import { isUuid } from './uuid.js';

export const isUserId = (text) => /^[a-z0-9-]{1,40}$/.test(text);
export const kWardStation = 'natlyt/1/ward/station';
export const staffPages = (user) => `natlyt/1/staff/${user}/page/+`;
export const staffRooms = (user) => `natlyt/1/staff/${user}/rooms`;
export const staffReply = (user) => `natlyt/1/staff/${user}/reply`;

// The page's id when the topic is one of the user's pages, else null.
export function pageOf(topic, user) {
  const before = `natlyt/1/staff/${user}/page/`;
  const page = topic.slice(before.length);
  return topic.startsWith(before) && isUuid(page) ? page : null;
}
