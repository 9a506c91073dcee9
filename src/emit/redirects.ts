import {interfaceText} from '../messages/interface.ts'
import type {Output, Site} from '../types.ts'
import {hash} from '../util/hash.ts'
import {relative} from '../util/relative.ts'
import {absolute} from '../util/absolute.ts'

/** A page that sends its readers on, for each of `redirects` in `site.yaml`. */
export function* redirects({config, theme}: Site): Iterable<Output> {
  const t = interfaceText[config.language]
  for (const [path, target] of Object.entries(config.redirects)) {
    const external = isAddress(target)
    const data = {
      t,
      site: {title: config.title},
      href: external ? target : relative(path, target),
      canonical: external ? target : absolute(target.replace(/#.*$/, ''), config.url)
    }
    yield {
      path,
      key: hash('redirect', theme.key, JSON.stringify({...data, t: t.lang})),
      value: () => theme.render('moved', data)
    }
  }
}

/** Not a path in the site. */
export const isAddress = (target: string) => /^https?:\/\//i.test(target)
