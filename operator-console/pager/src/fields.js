// SPDX-License-Identifier: Apache-2.0
// The limits of a message's fields, as protocol/messages/fields.hpp has them. A reader takes a value and the path to it
// and returns the value or throws a FieldError that names the path.

import { isUuid } from './uuid.js';

export class FieldError extends Error {
  constructor(path, what) {
    super(`${path} ${what}`);
    this.path = path;
  }
}

const bytesOf = (text) => new TextEncoder().encode(text).length;
const refuse = (path, what) => {
  throw new FieldError(path, what);
};

export const text = (most, mayBeEmpty = true) => (value, path) => {
  if (typeof value !== 'string') refuse(path, 'must be a text');
  if (value === '' && !mayBeEmpty) refuse(path, 'must not be empty');
  if (bytesOf(value) > most) refuse(path, `must have at most ${most} bytes`);
  return value;
};

export const integer = (low, high) => (value, path) => {
  if (!Number.isSafeInteger(value) || value < low || value > high) refuse(path, `must be an integer ${low}..${high}`);
  return value;
};

export const boolean = (value, path) => {
  if (typeof value !== 'boolean') refuse(path, 'must be true or false');
  return value;
};

export const id = (value, path) => {
  if (typeof value !== 'string' || !/^[a-z0-9-]{1,40}$/.test(value)) refuse(path, 'must be an id');
  return value;
};

export const uuid = (value, path) => {
  if (!isUuid(value)) refuse(path, 'must be a UUID in lower case');
  return value;
};

export const oneOf = (names) => (value, path) => {
  if (!names.includes(value)) refuse(path, `must be one of ${names.join(', ')}`);
  return value;
};

export const list = (most, each) => (value, path) => {
  if (!Array.isArray(value)) refuse(path, 'must be a list');
  if (value.length > most) refuse(path, `must have at most ${most} elements`);
  return value.map((element, index) => each(element, `${path}[${index}]`));
};

// For a field that may be missing.
export const optional = (reader) => Object.assign((value, path) => (value === undefined ? undefined : reader(value, path)), { isOptional: true });

// fields: { name: reader }. What is not named is ignored.
export const record = (fields) => (value, path) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(path, 'must be an object');
  const result = {};
  for (const [name, reader] of Object.entries(fields)) {
    if (!Object.hasOwn(value, name) && !reader.isOptional) refuse(`${path}.${name}`, 'is missing');
    result[name] = reader(value[name], `${path}.${name}`);
  }
  return result;
};

export const counter = integer(0, Number.MAX_SAFE_INTEGER);
export const time = counter;
