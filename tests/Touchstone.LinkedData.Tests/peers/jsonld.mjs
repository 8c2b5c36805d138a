// Reads {documents: [text], contexts: {url: context}, base, safe} from standard input; writes for each document
// {expanded, statements, canonical} or {error}.
import canonicalize from 'canonicalize';
import jsonld from 'jsonld';
import {loader} from './contexts.mjs';
import {readFileSync} from 'node:fs';

const question = JSON.parse(readFileSync(0, 'utf8'));
const options = {
  base: question.base ?? null, safe: question.safe ?? true, documentLoader: loader(question.contexts ?? {})
};
const answers = [];
for(const text of question.documents) {
  try {
    const expanded = await jsonld.expand(JSON.parse(text), options);
    const statements = await jsonld.toRDF(JSON.parse(text), {...options, format: 'application/n-quads'});
    const canonical = await jsonld.canonize(JSON.parse(text), {
      ...options, algorithm: 'RDFC-1.0', format: 'application/n-quads', canonizeOptions: {maxWorkFactor: Infinity}
    });
    answers.push({expanded: canonicalize(expanded), statements, canonical});
  } catch(error) {
    answers.push({error: `${error.name} ${error.details?.code ?? ''} ${error.message} ${JSON.stringify(error.details?.event ?? '')}`});
  }
}
process.stdout.write(JSON.stringify(answers));
