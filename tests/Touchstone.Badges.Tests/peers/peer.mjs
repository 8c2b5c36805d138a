// Other people's implementations, asked over a line protocol: one JSON request a line in, one JSON answer a line out.
import { createInterface } from 'node:readline';
import * as credentials from './credentials.mjs';
import * as keys from './keys.mjs';
import * as pictures from './pictures.mjs';
import * as status from './status.mjs';
import * as tokens from './tokens.mjs';

const operations = { ...credentials, ...keys, ...pictures, ...status, ...tokens };

// Standard output belongs to the protocol, whatever the libraries want to say.
for (const name of ['log', 'info', 'warn', 'debug']) console[name] = console.error;

for await (const line of createInterface({ input: process.stdin })) {
  const { operation, ...request } = JSON.parse(line);
  let answer;
  try {
    answer = { result: await operations[operation](request) };
  } catch (error) {
    answer = { error: `${error.name}: ${error.message}` };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
