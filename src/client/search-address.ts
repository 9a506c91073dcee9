import type {SearchRequest} from './search-core.ts'

const kinds = ['overview', 'achievement', 'problem', 'plan'] as const

/** The search that an address asks for: by `?q=` from the forms of other pages, or by `#q=`, which can be shared. */
export function readAddress({search, hash}: Location): SearchRequest {
  const fields = new URLSearchParams(hash.length > 1 ? hash.slice(1) : search)
  return readFields(fields)
}

export function readFields(fields: URLSearchParams): SearchRequest {
  return {
    query: fields.get('q') ?? '',
    organization: fields.get('organization') ?? '',
    year: Number(fields.get('year')) || null,
    kind: kinds.find((kind) => kind === fields.get('kind')) ?? null
  }
}

/** Puts a search into the address of the page, without an entry in the history. */
export function writeAddress({query, organization, year, kind}: SearchRequest): void {
  const fields = Object.entries({q: query, organization, year: year ? String(year) : '', kind: kind ?? ''})
  const hash = String(new URLSearchParams(fields.filter(([, value]) => value !== '')))
  history.replaceState(null, '', `${location.pathname}${hash ? `#${hash}` : ''}`)
}
