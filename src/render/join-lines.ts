const wide =
  /[\p{Script=Han}\p{Script=Bopomofo}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF\u2014\u2018\u2019\u201C\u201D\u2026\u00B7]/u

/** A line break inside a paragraph vanishes beside Han text and stays between Latin words (CSS Text 4, segment breaks). */
export function joinLines(text: string): string {
  if (!text.includes('\n')) return text
  return text.replace(/[ \t\u3000]*\n[ \t\u3000]*/g, (_break, at: number, whole: string) => {
    const before = whole[at - 1] ?? ''
    const after = whole[at + _break.length] ?? ''
    return wide.test(before) || wide.test(after) ? '' : '\n'
  })
}
