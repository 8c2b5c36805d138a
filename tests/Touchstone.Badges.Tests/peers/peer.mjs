// Other people's implementations, asked over a line protocol: one JSON request a line in, one JSON answer a line out.
import { createInterface } from 'node:readline';
import * as keys from './keys.mjs';
import * as pictures from './pictures.mjs';
import * as status from './status.mjs';

const operations = { ...keys, ...pictures, ...status };

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
