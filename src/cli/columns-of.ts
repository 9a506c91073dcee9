/** Columns that a text takes in a terminal: wide characters take two. A package for this takes as long to load as all the rest. */
export function columnsOf(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0)
}

const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/g
