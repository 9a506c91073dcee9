import {fillPattern} from '../../util/fill-pattern.ts'
import {bookletOfYear} from './booklet.ts'
import type {Page} from './page.ts'
import type {Shop} from './shop.ts'
import {face} from './views.ts'

/** `years/<year>.html`: the reports of a year. */
export function* yearPages({site, shelves, at}: Shop): Iterable<Page> {
  const years = [...shelves.years.keys()].filter((year) => year !== null)
  for (const [index, year] of years.entries()) {
    const path = `years/${year}.html`
    const cards = shelves.years.get(year) ?? []
    const around = [years[index + 1], years[index - 1]]
    yield {
      path,
      kind: 'year',
      reads: [...around.map(String), ...cards.map(face)],
      content() {
        const view = at(path)
        const booklet = site.config.pages.booklets ? bookletOfYear(year, cards) : null
        const [previous, next] = around.map((other) =>
          other === undefined ? null : {title: view.year(other), href: view.href(`years/${other}.html`)}
        )
        return {
          meta: {title: fillPattern(view.t.yearReports, year), description: site.config.description},
          data: {
            year,
            previous: previous ?? null,
            next: next ?? null,
            open: cards.reduce((total, {open}) => total + open, 0),
            booklet: booklet && view.href(booklet),
            cards: cards.map(view.card)
          }
        }
      }
    }
  }
}
