import { compactVerify, importJWK, importPKCS8, SignJWT } from 'jose';

/** Verifies a token with jose, which allows only the given algorithm. */
export async function tokenVerify({ token, jwk, algorithm }) {
  const { payload, protectedHeader } = await compactVerify(token, await importJWK(jwk, algorithm), { algorithms: [algorithm] });
  return { payload: JSON.parse(new TextDecoder().decode(payload)), header: protectedHeader };
}

/** Signs a token with jose. */
export async function tokenSign({ payload, pem, algorithm, kid }) {
  return new SignJWT(payload).setProtectedHeader({ alg: algorithm, typ: 'JWT', kid }).sign(await importPKCS8(pem, algorithm));
}
