// HTTP responses as archives keep them: status, type and body, chunks and compression undone within bounds.
import { decompress } from '../content-coding.ts';

export interface ArchivedResponse {
  readonly status: number;
  readonly contentType?: string;
  /** The decoded body; null where it would grow past the limit. */
  readonly body: Uint8Array | null;
}

/** Longest head of a response (bytes). */
const LONGEST_HEAD = 64 * 1024;

export const isResponse = (block: Buffer): boolean => block.subarray(0, 5).toString('latin1') === 'HTTP/';

/** Takes a response apart. Of one that is not `wanted`, or was no success, the body stays as it stands. */
export function readResponse(block: Buffer, limit: number, wanted: (contentType: string | undefined) => boolean): ArchivedResponse {
  const end = endOfHead(block);
  const lines = block.subarray(0, Math.min(end, LONGEST_HEAD)).toString('latin1').split(/\r?\n/);
  const status = Number(/^HTTP\/\S+\s+(\d{3})/.exec(lines[0])?.[1] ?? Number.NaN);
  const field = (name: string): string | undefined => {
    const line = lines.find((l) => l.toLowerCase().startsWith(`${name}:`));
    return line?.slice(name.length + 1).trim();
  };
  const contentType = field('content-type');
  const rest = block.subarray(end);
  if (status !== 200 || !wanted(contentType)) return { status, contentType, body: rest };
  const whole = /\bchunked\b/i.test(field('transfer-encoding') ?? '') ? unchunk(rest) : rest;
  return { status, contentType, body: decompress(whole, field('content-encoding'), limit) };
}

/** Where the body begins: after the first empty line. */
function endOfHead(block: Buffer): number {
  for (let at = block.indexOf(LF); at >= 0; at = block.indexOf(LF, at + 1)) {
    if (block[at + 1] === LF) return at + 2;
    if (block[at + 1] === CR && block[at + 2] === LF) return at + 3;
  }
  return block.length;
}
const LF = 10;
const CR = 13;

/** Joins the chunks of a body (RFC 9112). A body that is not chunked, whatever its head says, stays; from a wrong chunk on the rest is taken as it is. */
function unchunk(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const size = /^([0-9a-f]{1,8})[^\n]{0,200}\n/i.exec(body.subarray(at, at + 220).toString('latin1'));
    if (size === null) return parts.length === 0 ? body : Buffer.concat([...parts, body.subarray(at)]);
    const from = at + size[0].length;
    const to = from + Number.parseInt(size[1], 16);
    if (to === from) break;
    parts.push(body.subarray(from, to));
    at = body[to] === 13 ? to + 2 : to + 1;
  }
  return Buffer.concat(parts);
}
