import type {InterfaceText} from '../../messages/interface.ts'
import type {Config} from '../../types.ts'

/** Kinds of pages; each has the template of its name. */
export type PageKind =
  | 'home'
  | 'archive'
  | 'organization'
  | 'year'
  | 'report'
  | 'booklet'
  | 'statistics'
  | 'organization-statistics'
  | 'tasks'
  | 'organization-tasks'
  | 'search'
  | 'missing'

interface Entry {
  readonly href: string
  readonly title: keyof InterfaceText
  /** Kinds of pages that stand below this entry. */
  readonly kinds: readonly PageKind[]
  readonly shown: (config: Config) => boolean
}

const entries: readonly Entry[] = [
  {href: 'index.html', title: 'home', kinds: ['home'], shown: () => true},
  {
    href: 'archive.html',
    title: 'reports',
    kinds: ['archive', 'organization', 'year', 'report', 'booklet'],
    shown: () => true
  },
  {
    href: 'statistics.html',
    title: 'statistics',
    kinds: ['statistics', 'organization-statistics'],
    shown: ({pages}) => pages.statistics
  },
  {
    href: 'tasks.html',
    title: 'tasks',
    kinds: ['tasks', 'organization-tasks'],
    shown: ({pages}) => pages.tasks
  }
]

export interface MenuItem {
  readonly href: string
  readonly title: string
  /** The page itself, or a page above it. */
  readonly current: 'page' | 'true' | null
}

/** The main menu, with the entries of `site.yaml` at its end. */
export function navigation(
  config: Config,
  t: InterfaceText,
  kind: PageKind,
  root: string
): {navigation: MenuItem[]} {
  const own = entries
    .filter(({shown}) => shown(config))
    .map(({href, title, kinds}): MenuItem => ({
      href: root + href,
      title: t[title],
      current: kinds[0] === kind ? 'page' : kinds.includes(kind) ? 'true' : null
    }))
  const more = config.menu.map(({title, href}): MenuItem => ({
    href: /^(?:[a-z][a-z+.-]*:|\/)/i.test(href) ? href : root + href,
    title,
    current: null
  }))
  return {navigation: [...own, ...more]}
}
