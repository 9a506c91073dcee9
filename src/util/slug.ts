import {pinyin} from 'pinyin-pro'

/** A legible name for an address: Han characters become pinyin, all else `[a-z0-9._-]`. Never empty. */
export function slug(text: string): string {
  const latin = /\p{Script=Han}/u.test(text)
    ? pinyin(text, {toneType: 'none', type: 'array', nonZh: 'consecutive', v: true}).join('-')
    : text
  const tidy = latin
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/[^A-Za-z0-9._-]/g, '')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .toLowerCase()
  return tidy || 'x'
}
