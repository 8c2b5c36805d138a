// Measures Digital Bazaar's library and jose on one thread: node speed.mjs TASK.json; prints a number.
import { readFile } from 'node:fs/promises';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import * as jcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as rdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { importPKCS8, SignJWT } from 'jose';
import jsonldSignatures from 'jsonld-signatures';
import { loader } from './documents.mjs';

const task = JSON.parse(await readFile(process.argv[2], 'utf8'));
const documentLoader = loader(task.documents);
const pair = await Ed25519Multikey.from({
  '@context': 'https://w3id.org/security/multikey/v1',
  id: task.method,
  type: 'Multikey',
  controller: task.method.split('#')[0],
  publicKeyMultibase: task.publicKeyMultibase,
  secretKeyMultibase: task.secretKeyMultibase,
});
const signer = pair.signer();
const purpose = () => new jsonldSignatures.purposes.AssertionProofPurpose();
const date = '2026-11-20T12:00:00Z';

async function sign(cryptosuite) {
  const suite = new DataIntegrityProof({ signer, cryptosuite, date });
  return jsonldSignatures.sign(task.credential, { suite, purpose: purpose(), documentLoader });
}

async function verify(cryptosuite, document) {
  const suite = new DataIntegrityProof({ cryptosuite });
  const { verified } = await jsonldSignatures.verify(document, { suite, purpose: purpose(), documentLoader });
  if (!verified) throw new Error('not verified');
}

/** Operations per second of processor time, so that other work on the machine does not count; warmed up as long. */
async function rate(operation) {
  await run(operation);
  return run(operation);
}

async function run(operation) {
  const before = process.cpuUsage();
  let count = 0;
  let used = 0;
  do {
    await operation();
    count++;
    const { user, system } = process.cpuUsage(before);
    used = (user + system) / 1e6;
  } while (used < task.seconds);
  return count / used;
}

const signedRdfc = await sign(rdfc);
const signedJcs = await sign(jcs.createSignCryptosuite());
const rsa = await importPKCS8(task.rsaPem, 'RS256');
const data = new Uint8Array(64);
const operations = {
  'eddsa-rdfc-2022 sign': () => sign(rdfc),
  'eddsa-rdfc-2022 verify': () => verify(rdfc, signedRdfc),
  'eddsa-jcs-2022 sign': () => sign(jcs.createSignCryptosuite()),
  'eddsa-jcs-2022 verify': () => verify(jcs.createVerifyCryptosuite(), signedJcs),
  'VC-JWT RS256 sign': () => new SignJWT(task.credential).setProtectedHeader({ alg: 'RS256' }).sign(rsa),
  'Ed25519 alone': () => signer.sign({ data }),
};
// One operation a process: what one leaves behind in memory would slow the next.
process.stdout.write(String(task.operation in operations ? await rate(operations[task.operation]) : 0));
