import {readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import type {Theme} from '../../src/types.ts'
import {pagesOf, siteOf} from './html-site.ts'

const root = join(import.meta.dirname, '../..')
const docs = readFileSync(join(root, 'docs/templates.md'), 'utf8')

/** Names in the table under a heading of the documentation. */
function documented(heading: string): string[] {
  const section = docs.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? ''
  return [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, name = '']) => name).sort()
}

/** Template → names that it gets. */
function given(): Map<string, string[]> {
  const names = new Map<string, string[]>()
  const theme: Theme = {
    key: '',
    render(template, data) {
      names.set(template, Object.keys(data).sort())
      return template === 'layout' && 'head' in data && 'main' in data
        ? `${String(data.head)} ${String(data.main)}`
        : ''
    }
  }
  pagesOf(siteOf([{year: 2024}, {year: 2025}], {}, theme))
  return names
}

const everywhere = ['root', 'site', 't']

test.each([...given()])('docs/templates.md names what %s gets', (template, names) => {
  const shared = template === 'head' ? [] : everywhere
  expect(documented('All page templates')).toEqual(everywhere)
  expect([...documented(template), ...shared].sort()).toEqual(names)
})

test('docs/templates.md lists the templates', () => {
  const files = readdirSync(join(root, 'templates')).filter((name) => name.endsWith('.liquid'))
  const listed = [...docs.matchAll(/^\| `([\w-]+\.liquid)` \|/gm)].map(([, name = '']) => name)
  expect(listed.sort()).toEqual(files.sort())
})
