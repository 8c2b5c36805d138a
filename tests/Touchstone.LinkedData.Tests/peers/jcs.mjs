// Reads a JSON array of JSON texts from standard input; writes an array with the canonical text of each.
import canonicalize from 'canonicalize';
import {readFileSync} from 'node:fs';

const texts = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(texts.map(text => canonicalize(JSON.parse(text)))));
