import type {Span} from './spans.ts'

export function labels(_text: string, spans: readonly Span[]): string[] {
  return spans.map(() => '')
}
