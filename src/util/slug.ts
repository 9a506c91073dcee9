/**
 * A legible name for an address: Han characters become pinyin, all else `[a-z0-9._-]`. Never empty. The dictionary of
 * pinyin is loaded for a text that needs it.
 */
export async function slug(text: string): Promise<string> {
  if (!/\p{Script=Han}/u.test(text)) return tidy(text)
  const {pinyin} = await import('pinyin-pro')
  return tidy(pinyin(text, {toneType: 'none', type: 'array', nonZh: 'consecutive', v: true}).join('-'))
}

function tidy(latin: string): string {
  const name = latin
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/[^A-Za-z0-9._-]/g, '')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .toLowerCase()
  return name || 'x'
}
