import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deadLinks } from './dead-links.ts';
import { isPublicAddress, refused } from './public-network.ts';

test.each([
  '8.8.8.8',
  '1.1.1.1',
  '172.15.255.255',
  '172.32.0.1',
  '100.63.255.255',
  '192.167.0.1',
  '223.255.255.255',
  '2606:4700:4700::1111',
  '2a00:1450::1',
  '::ffff:8.8.8.8',
])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

test.each([
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.178.1',
  '169.254.169.254',
  '100.64.0.1',
  '192.0.2.7',
  '198.18.0.1',
  '224.0.0.251',
  '255.255.255.255',
  '::',
  '::1',
  '[::1]',
  'fe80::1%eth0',
  'fd12:3456::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '64:ff9b::a00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  'localhost',
  'example.org',
  '0x7f.1',
  '',
])('%j is not public', (address) => expect(isPublicAddress(address)).toBe(false));

describe('A link into a private network', () => {
  let server: Server;
  let port: number;
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.headers.host}${request.url}`);
      const to = /^\/to\/(.*)$/.exec(request.url ?? '')?.[1];
      response.writeHead(to === undefined ? 200 : 302, to === undefined ? {} : { location: `http://${to}:${port}/inside` }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test.each(['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433'])('is not asked for at %s', async (host) => {
    asked.length = 0;
    const { href: url } = new URL(`http://${host}:${port}/inside`);
    const [dead] = await deadLinks([url], { again: 0 });
    expect(dead).toEqual({ url, answer: refused });
    expect(asked).toEqual([]);
  });

  test.each(['127.0.0.2', '[::1]', '[::ffff:127.0.0.2]'])('is not followed to %s', async (host) => {
    asked.length = 0;
    const url = `http://127.0.0.1:${port}/to/${host}`;
    const [dead] = await deadLinks([url], { again: 0, passes: (address) => address === '127.0.0.1' });
    expect(dead).toEqual({ url, answer: refused });
    expect(asked.filter((each) => each.endsWith('/inside'))).toEqual([]);
  });
});
