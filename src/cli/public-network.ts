/**
 * Connections to the public internet only. What a stranger writes into the record is asked for by a machine that may reach more than
 * its reader does: a name may resolve to a private network, and an answer may redirect there. Both are known when the connection is
 * made, so that is where they are refused.
 */
import { lookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';

/** Networks that are not the public internet: https://www.iana.org/assignments/iana-ipv4-special-registry/ and its IPv6 counterpart. */
const reserved = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  reserved.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  reserved.addSubnet(network, prefix, 'ipv6');

/** Whether a numeric address, of IPv4 or IPv6, belongs to the public internet. */
export function isPublicAddress(address: string): boolean {
  const [bare = ''] = address.split('%');
  return isIP(bare) !== 0 && !reserved.check(bare, isIPv6(bare) ? 'ipv6' : 'ipv4');
}

/** The message of a connection that was refused here. */
export const refused = 'leads into a private network, and was not asked';

/**
 * Makes connections for requests, to addresses that pass only.
 * @param passes whether a numeric address may be connected to
 * @param own a server of this process, which may be connected to at any address
 */
export function guardedAgent(passes: (address: string) => boolean, own: { readonly hostname: string; readonly port: number }): Agent {
  const guardedLookup: LookupFunction = (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return callback(error, []);
      // One address of several is enough to reach what must not be reached.
      const [first] = found;
      if (!first || !found.every(({ address }) => passes(address))) return callback(new Error(refused), []);
      return options.all ? callback(null, found) : callback(null, first.address, first.family);
    });
  };
  const connect = buildConnector({ lookup: guardedLookup });
  return new Agent({
    connect(options, callback) {
      const isOwn = options.hostname === own.hostname && options.port === String(own.port);
      // No name is looked up for a numeric address.
      const address = options.hostname.replace(/^\[|\]$/g, '');
      if (isIP(address) !== 0 && !isOwn && !passes(address)) callback(new Error(refused), null);
      else connect(options, callback);
    },
  });
}
