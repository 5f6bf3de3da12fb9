/** The address a call comes from, as an address, whatever a proxy writes around it. */
import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';

/** `192.0.2.1:443`, `[2001:db8::1]:443` and `::ffff:192.0.2.1` name an address; anything else names none. */
export function addressIn(written: string): string | undefined {
  const bare = written
    .trim()
    .replace(/^"|"$/g, '')
    .replace(/^\[([^\]]*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '');
  if (isIP(bare) === 0) return undefined;
  const address = ipaddr.process(bare);
  if (address.kind() === 'ipv4') return address.toString();
  // Whoever has one address of the newer kind has the whole of its network, 64 bits wide.
  const [network] = [ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/64`)];
  return `${network.toString()}/64`;
}

/** The address of whoever asks: behind a trusted proxy the one that it names, else the one that is connected. */
export const callerAddress = ({ ip, socket }: FastifyRequest): string =>
  addressIn(ip) ?? addressIn(socket.remoteAddress ?? '') ?? 'nowhere';
