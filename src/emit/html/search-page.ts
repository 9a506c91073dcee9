import type {Page} from './page.ts'
import type {Shop} from './shop.ts'

/** `search.html`: the form; `assets/search.js` answers. */
export function* searchPage({site, shelves, at}: Shop): Iterable<Page> {
  const {pages, outputs} = site.config
  if (!pages.search || !outputs.includes('search')) return
  const organizations = shelves.organizations.map(({name}) => name).filter(Boolean)
  const years = [...shelves.years.keys()].filter((year) => year !== null)
  yield {
    path: 'search.html',
    kind: 'search',
    reads: [...organizations, ...years.map(String)],
    content: () => ({
      meta: {title: at('search.html').t.search, description: site.config.description},
      data: {organizations, years}
    })
  }
}
