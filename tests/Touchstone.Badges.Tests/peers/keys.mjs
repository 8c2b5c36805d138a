import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';

/** Reads a key pair in Multikey form with Digital Bazaar's library and signs with it. */
export async function multikeySign({ publicKeyMultibase, secretKeyMultibase, message }) {
  const pair = await Ed25519Multikey.from({
    '@context': 'https://w3id.org/security/multikey/v1',
    id: 'did:example:signer#key',
    type: 'Multikey',
    controller: 'did:example:signer',
    publicKeyMultibase,
    secretKeyMultibase,
  });
  return Buffer.from(await pair.signer().sign({ data: Buffer.from(message) })).toString('hex');
}

/** Makes a key pair with Digital Bazaar's library. */
export async function multikeyGenerate() {
  const pair = await Ed25519Multikey.generate({ controller: 'did:example:signer' });
  return pair.export({ publicKey: true, secretKey: true });
}

const digest = { ed25519: null, ec: 'sha256', rsa: 'sha256' };

/** Signs with Node's own cryptography; the key is PEM or a JWK. */
export function nodeSign({ pem, jwk, message }) {
  const key = pem ? createPrivateKey(pem) : createPrivateKey({ key: jwk, format: 'jwk' });
  const options = key.asymmetricKeyType === 'ec' ? { key, dsaEncoding: 'ieee-p1363' } : key;
  return sign(digest[key.asymmetricKeyType], Buffer.from(message), options).toString('hex');
}

/** Verifies with Node's own cryptography; the key is PEM or a JWK. */
export function nodeVerify({ pem, jwk, message, signature }) {
  const key = pem ? createPublicKey(pem) : createPublicKey({ key: jwk, format: 'jwk' });
  const options = key.asymmetricKeyType === 'ec' ? { key, dsaEncoding: 'ieee-p1363' } : key;
  return verify(digest[key.asymmetricKeyType], Buffer.from(message), options, Buffer.from(signature, 'hex'));
}
