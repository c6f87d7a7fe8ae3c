// Newsletters: .eml files and mbox archives (RFC 4155), one message at a time.
import PostalMime from 'postal-mime';
import { isoDate } from '../read/index.ts';
import { withoutControls } from './charset.ts';
import { MAX_DOCUMENT, type Packet, type Unpacked } from './packet.ts';

/** True where the bytes open a message or an mbox. */
export function isMail(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 2048)).toString('latin1');
  if (/^From \S+.*\d{4}\r?\n/.test(start)) return true;
  const headers = /^((?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+)\r?\n/.exec(start)?.[1] ?? '';
  return /^(from|sender):/im.test(headers) && /^(date|received|message-id|mime-version):/im.test(headers);
}

/** Messages of an mbox or the one message of an .eml file. */
export async function* unpackMail(bytes: Uint8Array, uri: string): AsyncGenerator<Unpacked> {
  let number = 0;
  for (const message of splitMbox(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))) {
    number++;
    const part = number === 1 && message.length === bytes.length ? uri : `${uri}#${number}`;
    if (message.length > MAX_DOCUMENT) {
      yield { notice: { code: 'too-large', uri: part, message: `a message of more than ${MAX_DOCUMENT / 2 ** 20} MB is left out` } };
      continue;
    }
    yield await unpackMessage(part === uri ? message : unquoted(message), part);
  }
}

/** Cuts an mbox at its "From " lines (after an empty line or at the start). One pass: each stretch is searched once, whatever its line ends are. */
export function* splitMbox(all: Buffer): Generator<Buffer> {
  if (all.subarray(0, 5).toString('latin1') !== 'From ') return yield all;
  let body = all.indexOf(LF, 0) + 1;
  if (body === 0) return;
  for (let at = body - 1; ; ) {
    const next = all.indexOf('\nFrom ', at);
    if (next < 0) return yield all.subarray(body);
    at = next + 1;
    const before = all[next - 1] === CR ? next - 2 : next - 1;
    if (before < body - 1 || all[before] !== LF) continue;
    yield all.subarray(body, Math.max(body, all[before - 1] === CR ? before - 1 : before));
    body = all.indexOf(LF, at) + 1;
    if (body === 0) return;
    at = body - 1;
  }
}
const LF = 10;
const CR = 13;

/** Takes back the ">" that an mbox sets before lines which begin with "From " (mboxrd; mboxo sets one before them only). */
const unquoted = (message: Buffer): Buffer =>
  message.includes('\n>From ') || message.includes('\n>>') ? Buffer.from(message.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1') : message;

async function unpackMessage(message: Buffer, uri: string): Promise<Unpacked> {
  try {
    const mail = await PostalMime.parse(message);
    const content = mail.html ?? mail.text;
    if (!content?.trim()) return { notice: { code: 'empty', uri, message: 'the message has no text' } };
    // The date as the header has it: the parser's own would lose the sender's offset.
    const date = mail.headers.find((header) => header.key === 'date')?.value;
    const published = date === undefined ? undefined : isoDate(date);
    const meta: Packet['meta'] = { title: mail.subject, outlet: mail.from?.name || mail.from?.address, published, signal: 'header' };
    return {
      packet: { uri, bytes: new TextEncoder().encode(withoutControls(content)), contentType: `${mail.html ? 'text/html' : 'text/plain'}; charset=utf-8`, meta },
    };
  } catch (cause) {
    return { notice: { code: 'broken-mail', uri, message: `the message can't be taken apart: ${(cause as Error).message}` } };
  }
}
