import {expect, test} from 'vitest'
import {embed} from '../../src/emit/html/embed.ts'
import {pagesOf, siteOf, type Draft} from './html-site.ts'

const html = `<h1 class="title">青禾水务站2025年工作总结</h1><section id="s-1" aria-labelledby="s-1 h-1"><h2 id="h-1">一、主要工作</h2>
<p><a href="#h-1">上文</a><img src="pipe.png" alt=""><a href="https://else.example/#a">别处</a> id="text"</p></section>`

test('an article moves into another page with ids, links and ranks of its own', () => {
  expect(embed(html, 'r1-', '../reports/')).toBe(
    `<h2 class="title">青禾水务站2025年工作总结</h2><section id="r1-s-1" aria-labelledby="r1-s-1 r1-h-1"><h2 aria-level="3" id="r1-h-1">一、主要工作</h2>
<p><a href="#r1-h-1">上文</a><img src="../reports/pipe.png" alt=""><a href="https://else.example/#a">别处</a> id="text"</p></section>`
  )
})

const drafts: Draft[] = [
  {year: 2024, html},
  {year: 2025, html},
  {year: 2025, html, organization: '白石渡口', file: '2025/b.txt'}
]

test('a year and an organization of several reports have a booklet, and their pages lead to it', () => {
  const pages = pagesOf(siteOf(drafts))
  expect([...pages.keys()].filter((path) => path.startsWith('booklets/'))).toEqual([
    'booklets/2025.html',
    'booklets/qing-he.html'
  ])
  expect(pages.get('years/2025.html')).toContain('href="../booklets/2025.html"')
  expect(pages.get('years/2024.html')).not.toContain('booklets')
  expect(pages.get('organizations/qing-he.html')).toContain('href="../booklets/qing-he.html"')
})

test('a booklet has contents and each report once, oldest first, with no id twice', () => {
  const page = pagesOf(siteOf(drafts)).get('booklets/qing-he.html') ?? ''
  expect(page.match(/<article/g)).toHaveLength(2)
  expect(page).toContain('<a href="#r1-s-1">一、主要工作</a>')
  const ids = [...page.matchAll(/<[^>]* id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids).toEqual([...new Set(ids)])
  expect(page).toContain('src="../reports/2024/pipe.png"')
  expect(page.indexOf('reports/2024/')).toBeLessThan(page.indexOf('reports/2025/'))
})

test('site.yaml switches booklets off, and then nothing links to them', () => {
  const pages = pagesOf(siteOf(drafts, {pages: {booklets: false}}))
  expect([...pages.entries()].flat().join('')).not.toContain('booklets/')
})
