// The weights file: magic, a JSON header that names the sections, then their bytes. Pure, so that training writes what the engine reads.

const MAGIC = 0x31575348; // "HSW1"

export interface Section {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An opened weights file. `meta` is what training wrote; sections are copies-free views where alignment allows. */
export interface Container {
  readonly meta: Readonly<Record<string, unknown>>;
  section(name: string): Uint8Array;
  has(name: string): boolean;
}

interface Header {
  readonly meta: Record<string, unknown>;
  readonly sections: readonly { readonly name: string; readonly at: number; readonly length: number }[];
}

/** Puts sections and `meta` into one file. */
export function writeContainer(meta: Record<string, unknown>, sections: readonly Section[]): Uint8Array {
  let at = 0;
  const table = sections.map(({ name, bytes }) => {
    const entry = { name, at, length: bytes.length };
    at += (bytes.length + 3) & ~3;
    return entry;
  });
  const header = new TextEncoder().encode(JSON.stringify({ meta, sections: table } satisfies Header));
  const start = (8 + header.length + 3) & ~3;
  const file = new Uint8Array(start + at);
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, header.length, true);
  file.set(header, 8);
  for (const [i, entry] of table.entries()) file.set(sections[i].bytes, start + entry.at);
  return file;
}

/** Opens a weights file. Throws RangeError where the bytes are no such file or cut off. */
export function openContainer(bytes: Uint8Array): Container {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new RangeError('not a weights file (its first bytes are not HSW1)');
  const length = view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Header;
  const start = (8 + length + 3) & ~3;
  const found = new Map(header.sections.map((s) => [s.name, s]));
  return {
    meta: header.meta,
    has: (name) => found.has(name),
    section(name) {
      const s = found.get(name);
      if (s === undefined || start + s.at + s.length > bytes.length) throw new RangeError(`the weights file holds no section '${name}'`);
      return bytes.subarray(start + s.at, start + s.at + s.length);
    },
  };
}

/** Lines of a text section. */
export const linesOf = (bytes: Uint8Array): string[] => {
  const text = new TextDecoder().decode(bytes);
  return text === '' ? [] : text.split('\n');
};
