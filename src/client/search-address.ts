import type {SearchRequest} from './search-core.ts'

const kinds = ['overview', 'achievement', 'problem', 'plan'] as const

/** The search that an address asks for: by `?q=` from the forms of other pages, or by `#q=`, which can be shared. */
export function readAddress({search, hash}: Location): SearchRequest {
  const fields = new URLSearchParams(hash.slice(1) || search)
  return readFields(fields)
}

/** @param fields of an address, or of the form */
export function readFields(fields: {get(name: string): unknown}): SearchRequest {
  const text = (name: string) => String(fields.get(name) ?? '')
  return {
    query: text('q'),
    organization: text('organization'),
    year: Number(text('year')) || null,
    kind: kinds.find((kind) => kind === text('kind')) ?? null
  }
}

/** Name and value of each field, `''` where nothing is asked. */
export function toFields({query, organization, year, kind}: SearchRequest): Array<[string, string]> {
  return Object.entries({q: query, organization, year: `${year ?? ''}`, kind: kind ?? ''})
}

/** Puts a search into the address of the page, without an entry in the history. */
export function writeAddress(request: SearchRequest): void {
  const hash = String(new URLSearchParams(toFields(request).filter(([, value]) => value)))
  history.replaceState(null, '', `${location.pathname}${hash && `#${hash}`}`)
}
