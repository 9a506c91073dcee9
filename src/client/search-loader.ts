import type {DocumentList, SearchFiles} from './search-core.ts'

type Take = (kind: string, number: number, content: unknown) => void

/** Loads the index by script elements, which work on pages opened from disk too. Each file is loaded once. */
export function createLoader(): SearchFiles {
  const waiting = new Map<string, (content: unknown) => void>()
  const loading = new Map<string, Promise<unknown>>()
  const take: Take = (kind, number, content) => waiting.get(`${kind} ${number}`)?.(content)
  Object.assign(window, {huibaoSearch: take})

  function load<Content>(kind: string, number: number, path: string): Promise<Content> {
    const known = loading.get(path)
    if (known) return known as Promise<Content>
    const asked = new Promise<unknown>((resolve, reject) => {
      const script = document.createElement('script')
      waiting.set(`${kind} ${number}`, resolve)
      script.addEventListener('error', () => {
        loading.delete(path)
        reject(new Error(path))
      })
      script.src = path
      document.head.append(script)
    })
    loading.set(path, asked)
    return asked as Promise<Content>
  }

  const documents = () => load<DocumentList>('documents', 0, 'search/documents.js')
  /** The version keeps a browser from mixing its copies of two builds. */
  const versioned = async <Content>(kind: string, number: number, path: string) =>
    load<Content>(kind, number, `${path}?${(await documents()).version}`)
  return {
    documents,
    grams: (number) => versioned('grams', number, `search/grams/${number}.js`),
    text: (number) => versioned('text', number, `search/texts/${number}.js`)
  }
}
