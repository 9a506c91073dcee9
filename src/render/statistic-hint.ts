import type {Locale, Statistic} from '../types.ts'

/** What a placeholder says when it is pointed at. */
export function statisticHint({label, unit}: Statistic, language: Locale): string {
  return {zh: `待填：${label}（${unit}）`, en: `Open: ${label} (${unit})`}[language]
}
