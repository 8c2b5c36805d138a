// For bench/Touchstone.LinkedData.Bench: reads {documents, seconds} from standard input and writes how many
// microseconds of processor time each step takes for one document.
import canonicalize from 'canonicalize';
import jsonld from 'jsonld';
import rdfCanonize from 'rdf-canonize';
import {contexts} from './contexts.mjs';
import {readFileSync} from 'node:fs';

const {documents: texts, seconds} = JSON.parse(readFileSync(0, 'utf8'));
const documents = texts.map(text => JSON.parse(text));
// The tag lets jsonld keep processed contexts from one document to the next.
const documentLoader = async url =>
  ({contextUrl: null, documentUrl: url, document: contexts.get(url), tag: 'static'});
const options = {base: null, safe: true, documentLoader};
const canonical = {algorithm: 'RDFC-1.0', format: 'application/n-quads'};
const datasets = [];
for(const document of documents) {
  datasets.push(await jsonld.toRDF(document, options));
}

async function measure(step) {
  for(let i = 0; i < documents.length; i++) {
    await step(i);
  }
  const start = process.cpuUsage();
  let count = 0;
  let spent = 0;
  while(spent < seconds * 1e6) {
    for(let i = 0; i < documents.length; i++) {
      await step(i);
    }
    count += documents.length;
    const {user, system} = process.cpuUsage(start);
    spent = user + system;
  }
  return spent / count;
}

process.stdout.write(JSON.stringify({
  Jcs: await measure(i => canonicalize(documents[i])),
  Expand: await measure(i => jsonld.expand(documents[i], options)),
  ToRdf: await measure(i => jsonld.toRDF(documents[i], options)),
  Rdfc10: await measure(i => rdfCanonize.canonize(datasets[i], canonical)),
  Canonicalize: await measure(i => jsonld.canonize(documents[i], {...options, ...canonical}))
}));
