import type {Site} from '../../types.ts'
import type {Shelves} from './shelves.ts'
import type {Viewer} from './views.ts'

/** What the makers of pages see. */
export interface Shop {
  readonly site: Site
  readonly shelves: Shelves
  /** Words and links for a page at this path. */
  readonly at: (path: string) => Viewer
}
