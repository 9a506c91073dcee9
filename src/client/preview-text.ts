import {previewText, type PreviewText} from '../messages/preview.ts'
import {fillPattern} from '../util/fill-pattern.ts'

let text: PreviewText = previewText.zh

/** The words of the preview, in the author's language. */
export const words = {
  use(locale: keyof typeof previewText): void {
    text = previewText[locale]
  },
  get lang(): string {
    return text.lang
  },
  say(key: keyof PreviewText, value?: string | number): string {
    return value === undefined ? text[key] : fillPattern(text[key], value)
  }
}
