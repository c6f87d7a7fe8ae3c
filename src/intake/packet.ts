// What arrives: bytes with what is known about them before anyone has looked inside. Archives unpack into packets.
import type { Notice } from '../model/index.ts';
import type { GivenFields } from '../read/index.ts';

/** One document as received. `contentType` is the header or media type that came with it. */
export interface Packet {
  readonly uri: string;
  readonly bytes: Uint8Array;
  readonly url?: string;
  readonly contentType?: string;
  /** Subject, sender, date of a mail; fields of a side file. */
  readonly meta?: GivenFields;
}

/** A packet, or a notice about a part that could not be unpacked. */
export type Unpacked = { readonly packet: Packet } | { readonly notice: Notice };

/** No single document may grow past this, whatever its compression says (bytes). */
export const MAX_DOCUMENT = 64 * 2 ** 20;
