import {fillPattern} from '../../util/fill-pattern.ts'
import type {Card, Excerpt} from '../../types.ts'
import type {Page} from './page.ts'
import type {Organization} from './shelves.ts'
import type {Shop} from './shop.ts'
import {face, type Viewer} from './views.ts'

/** As many reports of the newest year are quoted on the overview. */
const quoted = 24

/** `tasks.html`, problems and plans of the newest year, and a page of all years for each organization. */
export function* taskPages(shop: Shop): Iterable<Page> {
  const {site, shelves, at} = shop
  if (!site.config.pages.tasks) return
  const path = 'tasks.html'
  const newest = [...shelves.years].find(([year]) => year !== null)
  const cards = newest?.[1].slice(0, quoted) ?? []
  yield {
    path,
    kind: 'tasks',
    reads: [...site.cards.map(face), ...cards.map(({key}) => key)],
    content() {
      const view = at(path)
      return {
        meta: {title: view.t.tasks, description: view.t.tasksLead},
        data: {
          year: newest ? view.year(newest[0]) : null,
          organizations: shelves.organizations.map((organization) => overview(organization, view)),
          reports: cards.map((card) => tasksOf(card, shop, view))
        }
      }
    }
  }
  for (const organization of shelves.organizations) yield organizationPage(organization, shop)
}

function overview(organization: Organization, view: Viewer) {
  return {
    title: view.organization(organization).title,
    href: view.href(`tasks/${organization.slug}.html`),
    problems: organization.cards.reduce((total, {problems}) => total + problems, 0),
    plans: organization.cards.reduce((total, {plans}) => total + plans, 0)
  }
}

function organizationPage(organization: Organization, shop: Shop): Page {
  const path = `tasks/${organization.slug}.html`
  return {
    path,
    kind: 'organization-tasks',
    near: organization.name,
    reads: organization.cards.flatMap((card) => [card.key, face(card)]),
    content() {
      const view = shop.at(path)
      const link = view.organization(organization)
      const title = fillPattern(view.t.tasksOf, link.title)
      return {
        meta: {title, description: view.t.tasksLead},
        data: {
          title,
          organization: link,
          reports: organization.cards.map((card) => tasksOf(card, shop, view))
        }
      }
    }
  }
}

function tasksOf(card: Card, {site, shelves}: Shop, view: Viewer) {
  const {problems, plans} = site.record(card).json
  const {next} = shelves.neighbours(card)
  const page = view.href(card.path)
  const {t} = view
  const linked = ({text, section}: Excerpt) => ({
    text,
    href: section === null ? page : `${page}#${encodeURIComponent(section)}`
  })
  const following = next !== null && next.year !== null && next.year === card.planYear ? next : null
  return {
    ...view.card(card),
    problems: {
      title: card.year === null ? t.problems : fillPattern(t.problemsOf, card.year),
      items: problems.map(linked)
    },
    plans: {
      title: card.planYear === null ? t.plans : fillPattern(t.plansFor, card.planYear),
      items: plans.map(linked)
    },
    following: following && {
      title: fillPattern(t.seeFollowing, following.year ?? ''),
      href: view.href(following.path)
    }
  }
}
