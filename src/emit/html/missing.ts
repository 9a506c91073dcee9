import {interfaceText} from '../../messages/interface.ts'
import type {Page} from './page.ts'
import type {Shop} from './shop.ts'

/** `404.html`: served for addresses that lead nowhere. */
export function* missing({site}: Shop): Iterable<Page> {
  yield {
    path: '404.html',
    kind: 'missing',
    reads: [],
    content: () => ({
      meta: {title: interfaceText[site.config.language].missing, description: ''},
      data: {}
    })
  }
}
