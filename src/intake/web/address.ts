// Which addresses a URL may lead to. A page must not make us read what lies behind the user's own firewall.
import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** True for addresses of the public internet; false for loopback, private, link-local, multicast, reserved ones and what can't be read. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
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
