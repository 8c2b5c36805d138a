// Reads an array of N-Quads texts from standard input; writes the RDFC-1.0 form of each.
import rdfCanonize from 'rdf-canonize';
import {readFileSync} from 'node:fs';

const answers = [];
for(const text of JSON.parse(readFileSync(0, 'utf8'))) {
  answers.push(await rdfCanonize.canonize(text, {
    algorithm: 'RDFC-1.0', inputFormat: 'application/n-quads', format: 'application/n-quads',
    maxWorkFactor: Infinity
  }));
}
process.stdout.write(JSON.stringify(answers));
