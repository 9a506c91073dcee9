/** What a file that is no text is, by the bytes that it opens with; null for text. */
export function binaryKind(bytes: Uint8Array): string | null {
  return kinds.find(([, opening]) => opening.every((byte, index) => bytes[index] === byte))?.[0] ?? null
}

const kinds: ReadonlyArray<readonly [kind: string, opening: readonly number[]]> = [
  ['PDF', ascii('%PDF-')],
  ['ZIP/DOCX/XLSX', ascii('PK\u0003\u0004')],
  ['DOC/XLS/WPS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF', ascii('{\\rtf')],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]]
]

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0))
}
