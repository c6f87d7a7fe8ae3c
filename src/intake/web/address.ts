// Which addresses a URL may lead to. A page must not make us read what lies behind the user's own firewall.
import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** True for addresses of the public internet; false for loopback, private, link-local, multicast, reserved ones and what can't be read. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const known = ipaddr.process(address);
  // ::a.b.c.d, once a way to write IPv4 addresses (RFC 4291, 2.5.5.1), counts as unicast there
  if (known instanceof ipaddr.IPv6 && known.parts.slice(0, 6).every((part) => part === 0)) return false;
  return known.range() === 'unicast';
}

/** Refused because of where it leads. */
export class PrivateAddressError extends Error {
  readonly code = 'private-address';
}

/**
 * A lookup for sockets that gives public addresses only. The check stands at the socket, not at the URL, so that neither a redirect nor a name
 * that answers differently the second time (DNS rebinding) gets around it.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const allowed = (addresses as LookupAddress[]).filter((a) => isPublicAddress(a.address));
    if (allowed.length === 0) return callback(new PrivateAddressError(`${hostname} leads to a private or loopback address`), '', 0);
    if (options.all) return callback(null, allowed);
    callback(null, allowed[0].address, allowed[0].family);
  });
};

/** Rejects where a name leads to this machine or a private network only; a name that can't be looked up here is the proxy's matter. */
export async function refusePrivateName(hostname: string): Promise<void> {
  const name = hostname.replace(/^\[|\]$|\.$/g, '').toLowerCase();
  const local = /^(?:localhost|.*\.(?:localhost|local|internal|home\.arpa))$/.test(name);
  const addresses = local ? [] : await lookup(name, { all: true }).catch(() => undefined);
  if (addresses === undefined) return;
  if (!addresses.some((found) => isPublicAddress(found.address))) throw new PrivateAddressError(`${hostname} leads to a private or loopback address`);
}
