import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import * as jcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as rdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { verifyCredential } from '@digitalcredentials/verifier-core';
import jsonld from 'jsonld';
import jsonldSignatures from 'jsonld-signatures';
import { loader } from './documents.mjs';

const suites = {
  'eddsa-rdfc-2022': { sign: () => rdfc, verify: () => rdfc },
  'eddsa-jcs-2022': { sign: jcs.createSignCryptosuite, verify: jcs.createVerifyCryptosuite },
};

/** Signs with Digital Bazaar's library. */
export async function credentialSign({ credential, suite, method, secretKeyMultibase, publicKeyMultibase, created, documents }) {
  const pair = await Ed25519Multikey.from({
    '@context': 'https://w3id.org/security/multikey/v1',
    id: method,
    type: 'Multikey',
    controller: method.split('#')[0],
    publicKeyMultibase,
    secretKeyMultibase,
  });
  const proof = new DataIntegrityProof({ signer: pair.signer(), cryptosuite: suites[suite].sign(), date: created });
  const purpose = new jsonldSignatures.purposes.AssertionProofPurpose();
  return jsonldSignatures.sign(credential, { suite: proof, purpose, documentLoader: loader(documents) });
}

/** Verifies with Digital Bazaar's library: the signature, the key's controller, dates and status. */
export async function credentialVerify({ credential, suite, documents, now }) {
  const documentLoader = loader(documents);
  const proof = new DataIntegrityProof({ cryptosuite: suites[suite].verify() });
  const result = await vc.verifyCredential({
    credential,
    suite: proof,
    documentLoader,
    now,
    checkStatus: async (options) => {
      const status = await checkStatus({ ...options, documentLoader, suite: new DataIntegrityProof({ cryptosuite: rdfc }), verifyBitstringStatusListCredential: true });
      // The library calls a list that it could read "verified", whatever the bit says.
      return status.results?.some((entry) => entry.status) ? { verified: false, error: new Error('The bit is set.') } : status;
    },
  });
  return { verified: result.verified, error: result.verified ? null : describe(result.error) };
}

/** Verifies each of many changed credentials; gives the numbers of those that were accepted. */
export async function credentialVerifyAll({ credentials, suite, documents, now }) {
  const accepted = [];
  for (const [number, credential] of credentials.entries()) {
    const { verified } = await credentialVerify({ credential, suite, documents, now });
    if (verified) accepted.push(number);
  }
  return accepted;
}

/** Verifies with the verifier of the Digital Credentials Consortium; it knows did:key without a network. */
export async function dccVerify({ credential }) {
  const response = await verifyCredential({ credential, knownDIDRegistries: [] });
  const signature = response.log?.find(({ id }) => id === 'valid_signature');
  return { verified: signature?.valid === true, errors: response.errors?.map(({ name }) => name) ?? [] };
}

/** The canonical N-Quads by jsonld.js. */
export function canonize({ document, documents }) {
  return jsonld.canonize(document, { algorithm: 'RDFC-1.0', format: 'application/n-quads', safe: true, base: null, documentLoader: loader(documents) });
}

function describe(error) {
  return [error?.message, ...(error?.errors ?? []).map(({ message }) => message)].filter(Boolean).join(' | ');
}
