/** 2024年1月5日, 2024-01-05, 2024/1/5, 2024.1.5 → `2024-01-05`; null for anything that is no day of the calendar. */
export function isoDate(text: string): string | null {
  const match = /(?<!\d)((?:19|20)\d{2})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})(?!\d)/.exec(
    text.normalize('NFKC')
  )
  if (!match) return null
  const [, year = '', month = '', day = ''] = match
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(iso) ? iso : null
}
