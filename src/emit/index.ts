import type {Emitter} from '../types.ts'
import {feed} from './feed.ts'
import {html} from './html/index.ts'
import {json} from './json.ts'
import {search} from './search.ts'
import {sitemap} from './sitemap.ts'

/** Everything that a site can be turned into. `outputs` in `site.yaml` chooses by name. */
export const emitters: readonly Emitter[] = [html, json, feed, sitemap, search]
