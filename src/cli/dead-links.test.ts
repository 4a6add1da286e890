import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deadLinks } from './dead-links.ts';

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const status = Number(/\/(\d{3})/.exec(request.url ?? '')?.[1] ?? 200);
    response.writeHead(status, { 'content-type': 'text/plain' }).end('words');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('what is gone is dead; what answers, and what answers that it does not talk to programs, is not', async () => {
  const urls = ['/200', '/404?a=1&b=2', '/403', '/429', '/410'].map((path) => origin + path);
  expect(await deadLinks(urls, { again: 0, passes: () => true })).toEqual([
    { url: `${origin}/404?a=1&b=2`, answer: '404' },
    { url: `${origin}/410`, answer: '410' },
  ]);
});

test('a machine that is not there is dead, and the reason is told', async () => {
  const [dead] = await deadLinks(['http://127.0.0.1:9/'], { again: 0, timeLimit: 2_000, passes: () => true });
  expect(dead?.url).toBe('http://127.0.0.1:9/');
  expect(dead?.answer).toMatch(/\w/);
});

test('nothing is asked when there is nothing to ask for', async () => {
  expect(await deadLinks([])).toEqual([]);
});
