/** Bodies are JSON, no deeper than any contract asks for; what is deeper is refused before it is parsed. */
import type { FastifyInstance } from 'fastify';
import { refuseAnyone } from '../refusals.ts';

const deepest = 24;
/** As many objects and lists as no form of ours comes near; each costs more to look at than to send. */
const mostPieces = 5000;

/** Whether brackets stand within each other more than `deepest` deep, outside of texts, or there are too many of them. */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  let pieces = 0;
  let inText = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json.charCodeAt(at);
    if (inText) {
      if (sign === 0x5c) at++;
      else if (sign === 0x22) inText = false;
    } else if (sign === 0x22) inText = true;
    else if (sign === 0x7b || sign === 0x5b) {
      if (++depth > deepest || ++pieces > mostPieces) return true;
    } else if (sign === 0x7d || sign === 0x5d) depth--;
  }
  return false;
}

/** JSON and nothing else is read. */
export function readJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const json = String(body);
    if (isTooDeep(json)) return refuseInto(done);
    return parse(request, json, done);
  });
}

function refuseInto(done: (error: Error) => void): void {
  try {
    refuseAnyone('input.too-deep');
  } catch (refusal) {
    done(refusal as Error);
  }
}
