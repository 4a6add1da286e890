/** The processes that parse wait for the next test of a file, and end with the last. */
import { afterAll } from 'vitest';
import { holdParsers } from '../src/parsing/parser-pool.ts';

afterAll(holdParsers());
