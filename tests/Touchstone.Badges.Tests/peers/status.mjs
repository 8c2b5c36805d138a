import { decodeList, createList } from '@digitalbazaar/vc-bitstring-status-list';

/** The set bits of a list, read with Digital Bazaar's library. */
export async function statusRead({ encodedList }) {
  const list = await decodeList({ encodedList });
  const set = [];
  for (let i = 0; i < list.length; i++) {
    if (list.getStatus(i)) set.push(i);
  }
  return { length: list.length, set };
}

/** A list made with Digital Bazaar's library. */
export async function statusWrite({ length, set }) {
  const list = await createList({ length });
  for (const index of set) list.setStatus(index, true);
  return list.encode();
}
