import {interfaceText} from '../../messages/interface.ts'
import type {Emitter, Output, Site} from '../../types.ts'
import {accent} from './accent.ts'
import {archive} from './archive.ts'
import {booklets} from './booklet.ts'
import {home} from './home.ts'
import {missing} from './missing.ts'
import {organizationPages} from './organization.ts'
import {createPages, type Page} from './page.ts'
import {reportPages} from './report.ts'
import {searchPage} from './search-page.ts'
import {shelve} from './shelves.ts'
import type {Shop} from './shop.ts'
import {statisticsFiles} from './statistics-files.ts'
import {statisticsPages} from './statistics.ts'
import {taskPages} from './tasks.ts'
import {createViewer} from './views.ts'
import {yearPages} from './year.ts'

type PageMaker = (shop: Shop) => Iterable<Page>

const makers: readonly PageMaker[] = [
  reportPages,
  home,
  archive,
  organizationPages,
  yearPages,
  booklets,
  statisticsPages,
  taskPages,
  searchPage,
  missing
]

/** The pages that people read. */
export const html: Emitter = {name: 'html', emit}

function* emit(site: Site): Iterable<Output> {
  const shelves = shelve(site.cards)
  const t = interfaceText[site.config.language]
  const shop: Shop = {site, shelves, at: (path) => createViewer(path, t, shelves)}
  const toOutput = createPages(site)
  for (const maker of makers) for (const page of maker(shop)) yield toOutput(page)
  yield* statisticsFiles(shop)
  yield* accent(site)
}
