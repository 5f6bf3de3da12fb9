/**
 * Normalises what a request carries, and refuses what cannot be kept: every string by the one rule, each where its contract
 * expects it. Pure.
 */
import type { TSchema } from 'typebox';
import { Refusal } from '../refusal.ts';
import { commonRefusals } from '../refusals.ts';
import { flawOf, longestLine, marked, normalForm } from './text.ts';

/** The part of a contract that says what stands somewhere. */
type Expected = TSchema | undefined;

interface Shape {
  properties?: Record<string, Expected>;
  items?: Expected;
  maxLength?: number;
  format?: string;
  /** It is the text of a file: what cannot be kept is marked, for whoever reads it to tell the line. */
  contentMediaType?: string;
  enum?: unknown[];
  anyOf?: Shape[];
}

/**
 * Returns `value` with every text in its normal form; what cannot be kept is refused with the name of the field
 * (`input.signs`). Names of fields are texts as well.
 */
export function normalised(value: unknown, expected: Expected, at = ''): unknown {
  if (typeof value === 'string')
    return isFile(expected) ? marked(value) : normalisedText(value, isLine(expected), at);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const item = shapeOf(expected).items;
    for (const [index, one] of value.entries()) value[index] = normalised(one, item, at);
    return value;
  }
  const { properties = {} } = shapeOf(expected);
  const fields = value as Record<string, unknown>;
  for (const name of Object.keys(fields)) {
    normalisedText(name, true, at);
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    fields[name] = normalised(fields[name], known, at === '' ? name : `${at}.${name}`);
  }
  return value;
}

const isPlain = /^[\u0020-\u007e]*$/;

/** One text; `at` names where it stands. */
export function normalisedText(text: string, isLineHere: boolean, at: string): string {
  if (isPlain.test(text)) return text;
  if (flawOf(text, isLineHere) !== undefined) throw signsIn(at);
  return normalForm(text);
}

/** The refusal of signs that cannot be kept; it names the field where its name can be shown. */
function signsIn(at: string): Refusal {
  const { status, says } = commonRefusals['input.signs'];
  const shown = /^[\w.-]{1,80}$/.test(at) ? at : undefined;
  return shown === undefined
    ? new Refusal('input.signs', { status, says })
    : new Refusal('input.signs', { status, says: `${says} (${shown})` }, { at: shown });
}

/** A choice (`null` or a shape) is taken for the shape. */
function shapeOf(expected: Expected): Shape {
  const shape = (expected ?? {}) as Shape;
  return shape.anyOf?.find(({ properties, items }) => properties ?? items) ?? shape;
}

const isFile = (expected: Expected): boolean =>
  (expected as Shape | undefined)?.contentMediaType !== undefined;

/** What is short, or has a form of its own, has no breaks in it. */
function isLine(expected: Expected): boolean {
  const { maxLength, format, enum: words, anyOf } = (expected ?? {}) as Shape;
  if (anyOf !== undefined) return anyOf.some((one) => isLine(one as Expected));
  return format !== undefined || words !== undefined || (maxLength !== undefined && maxLength <= longestLine);
}
