import {HtmlValidate} from 'html-validate'
import {expect, test} from 'vitest'
import {html} from '../../src/emit/html/index.ts'
import {pagesOf, siteOf, themeWith, type Draft} from './html-site.ts'

const years: Draft[] = [2023, 2024, 2025].map((year) => ({
  year,
  statistics: [
    ['供水量', `${year - 1500}.5万立方米`, '万立方米'],
    ['抢修', year === 2025 ? 'XX次' : `${year - 1900}次`, '次']
  ],
  problems: ['检漏力量不足'],
  plans: ['增配检漏班']
}))

const report = (pages: ReadonlyMap<string, string>, year = 2025) =>
  pages.get(`reports/${year}/annual.html`) ?? ''

test('a site has its pages', () => {
  expect([...pagesOf(siteOf(years)).keys()].sort()).toEqual([
    '404.html',
    'archive.html',
    'booklets/qing-he.html',
    'index.html',
    'organizations/qing-he.html',
    'reports/2023/annual.html',
    'reports/2024/annual.html',
    'reports/2025/annual.html',
    'search.html',
    'statistics.html',
    'statistics/qing-he.html',
    'tasks.html',
    'tasks/qing-he.html',
    'years/2023.html',
    'years/2024.html',
    'years/2025.html'
  ])
})

test('site.yaml switches pages off, and then nothing links to them', () => {
  const pages = pagesOf(siteOf(years, {pages: {statistics: false, tasks: false, search: false}}))
  expect([...pages.keys()].filter((path) => /statistics|tasks|search/.test(path))).toEqual([])
  expect([...pages.values()].join('')).not.toMatch(/href="[^"]*(?:statistics|tasks|search)[/.]/)
})

test.each(['zh', 'en'] as const)('all pages are valid HTML (%s)', (language) => {
  const validator = new HtmlValidate({extends: ['html-validate:recommended'], rules: {'long-title': 'off'}})
  const wrong = [
    ...pagesOf(siteOf([...years, {organization: '', year: null, file: 'note.txt'}], {language}))
  ].flatMap(([path, text]) =>
    validator
      .validateStringSync(text)
      .results.flatMap(({messages}) =>
        messages.map((message) => `${path} ${message.ruleId}: ${message.message}`)
      )
  )
  expect(wrong).toEqual([])
})

test('every link inside the site leads to a file that there is', () => {
  const pages = pagesOf(siteOf(years))
  const known = new Set([
    ...pages.keys(),
    'feed.xml',
    'assets/booklet.css',
    'assets/theme.css',
    'assets/icon.svg',
    'assets/missing.js',
    'assets/site.js',
    'assets/search.js'
  ])
  const dead = [...pages].flatMap(([path, text]) =>
    [...text.matchAll(/\s(?:href|src|action)="([^"#]+)/g)]
      .map(([, href = '']) => new URL(href, `http://site/${path}`).pathname.slice(1))
      .filter((target) => !known.has(target) && !/\.(?:json|csv|xlsx|txt)$/.test(target))
      .map((target) => `${path} → ${target}`)
  )
  expect(dead).toEqual([])
})

test('pages can be opened from disk: no absolute path, no remote resource, no inline script or style', () => {
  const foreign = [
    /(?:href|src|action)="\//,
    /(?:src|stylesheet" href)="https?:/,
    /<style|\sstyle=|\son\w+=|<script(?! src| type="application\/ld\+json")/
  ]
  const found = [...pagesOf(siteOf(years))]
    .filter(([path]) => path !== '404.html')
    .flatMap(([path, text]) => foreign.map((pattern) => `${path} ${pattern.exec(text)?.[0] ?? ''}`))
    .filter((line) => !line.endsWith(' '))
  expect(found).toEqual([])
  expect(report(pagesOf(siteOf(years)))).toContain("script-src 'self'; style-src 'self'")
})

test('the text of a report stands alone in the one article', () => {
  const text = report(pagesOf(siteOf([{html: '<h1>题</h1><p>甲<data>*次</data>乙</p>'}])))
  expect(/<article[^>]*>([\s\S]*)<\/article>/.exec(text)?.[1]).toBe('<h1>题</h1><p>甲<data>*次</data>乙</p>')
  expect(text.match(/<article/g)).toHaveLength(1)
})

test('a report leads to the years before and after', () => {
  const pages = pagesOf(siteOf(years))
  expect(report(pages, 2024)).toMatch(/rel="prev" href="\.\.\/2023\/annual.html"/)
  expect(report(pages, 2024)).toMatch(/rel="next" href="\.\.\/2025\/annual.html"/)
  expect(report(pages, 2025)).not.toContain('rel="next"')
})

test('a report shows at a glance what is open, wrong and planned', () => {
  const text = report(pagesOf(siteOf(years)))
  expect(text).toContain('本稿还有 1 处待填')
  expect(text).toContain('2025年的问题')
  expect(text).toContain('<a href="#s-1">检漏力量不足</a>')
  expect(text).toContain('2026年的计划')
  expect(text).toContain('<a href="#n-0">供水量</a>')
})

test('the head carries page tags, linked data and a canonical address', () => {
  const matter = {
    source: '水务局',
    keywords: ['供水', '水质'],
    author: '办公室',
    description: '</script><b>',
    image: 'pictures/pipe.png'
  }
  const site = siteOf([{title: '总结</script>', matter}], {
    title: '公开',
    url: 'https://reports.example/water',
    official: {siteIdCode: '9900000001', columnName: '工作总结'}
  })
  const text = report(pagesOf(site))
  for (const tag of [
    '<meta name="SiteName" content="公开">',
    '<meta name="SiteDomain" content="reports.example">',
    '<meta name="SiteIDCode" content="9900000001">',
    '<meta name="ColumnName" content="工作总结">',
    '<meta name="ArticleTitle" content="总结&lt;/script&gt;">',
    '<meta name="PubDate" content="2026-01-05 00:00">',
    '<meta name="ContentSource" content="水务局">',
    '<meta name="Keywords" content="供水,水质">',
    '<meta name="Author" content="办公室">',
    '<meta name="Image" content="https://reports.example/water/pictures/pipe.png">',
    '<meta name="Url" content="https://reports.example/water/reports/2025/annual.html">',
    '<meta property="og:image" content="https://reports.example/water/pictures/pipe.png">',
    '<link rel="canonical" href="https://reports.example/water/reports/2025/annual.html">',
    '<meta property="og:type" content="article">'
  ]) {
    expect(text).toContain(tag)
  }
  const data = /<script type="application\/ld\+json">(.*)<\/script>/.exec(text)?.[1] ?? ''
  expect(data).not.toContain('<')
  expect(JSON.parse(data)).toMatchObject({
    '@type': 'Report',
    headline: '总结</script>',
    image: 'https://reports.example/water/pictures/pipe.png',
    datePublished: '2026-01-05'
  })
})

const missing = (url: string | null) => pagesOf(siteOf(years, {url})).get('404.html') ?? ''

test('the 404 page counts from the host, and is not to be indexed', () => {
  expect(missing('https://reports.example/water')).toContain('href="/water/assets/theme.css"')
  expect(missing(null)).toContain('href="/assets/theme.css"')
  expect(missing(null)).toContain('noindex')
})

test('problems and plans stand by organization and year, plans beside the report that answers them', () => {
  const text = pagesOf(siteOf(years)).get('tasks/qing-he.html') ?? ''
  expect(text.match(/检漏力量不足/g)).toHaveLength(3)
  expect(text).toMatch(/href="\.\.\/reports\/2025\/annual\.html">对照2025年报告/)
})

test('organizations whose names sound alike keep pages of their own', () => {
  const pages = pagesOf(siteOf([{organization: '青禾站'}, {organization: '轻河站', file: '2025/b.txt'}]))
  expect(pages.get('organizations/qing-he.html')).toContain('青禾站')
  expect(pages.get('organizations/qing-he-2.html')).toContain('轻河站')
})

test('an English site marks what is Chinese, a Chinese one marks nothing', () => {
  const english = pagesOf(siteOf(years, {language: 'en'}))
  for (const path of ['index.html', 'archive.html', 'statistics.html', 'tasks/qing-he.html']) {
    expect([path, english.get(path)]).toEqual([path, expect.stringContaining('lang="zh-CN"')])
  }
  expect(english.get('statistics/qing-he.html')).toContain('<th scope="row" lang="zh-CN">供水量</th>')
  expect(english.get('statistics/qing-he.html')).toContain('>open</a></td>')
  expect([...pagesOf(siteOf(years)).values()].join('').match(/<(?!html)[^>]* lang="zh-CN"/g)).toBeNull()
})

test('a site overrides one template', () => {
  const theme = themeWith({'partials/footer.liquid': '<footer>{{ site.title }}自己的页脚</footer>'})
  expect(report(pagesOf(siteOf(years, {title: '甲'}, theme)))).toContain('<footer>甲自己的页脚</footer>')
})

test('filing numbers lead to where they can be looked up', () => {
  const footer = {icp: '示ICP备00000000号-1', police: '示公网安备00000000000000号'}
  const text = report(pagesOf(siteOf(years, {footer})))
  expect(text).toContain('<a href="https://beian.miit.gov.cn/" rel="noreferrer">示ICP备00000000号-1</a>')
  expect(text).toContain('href="https://beian.mps.gov.cn/#/query/webSearch?code=00000000000000"')
})

test('the icon of public/ stands before that of the theme', () => {
  expect(report(pagesOf(siteOf(years)))).toContain('<link rel="icon" href="../../assets/icon.svg"')
  const site = {...siteOf(years), files: new Set(['favicon.ico', 'favicon.svg'])}
  expect(report(pagesOf(site))).toContain('<link rel="icon" href="../../favicon.svg" type="image/svg+xml">')
})

test('a layout must print both of its slots', () => {
  const theme = themeWith({'layout.liquid': '{{ main | raw }}'})
  expect(() => pagesOf(siteOf(years, {}, theme))).toThrow(
    expect.objectContaining({
      ruleId: 'template-slot',
      name: 'templates/layout.liquid',
      values: {name: 'head'}
    })
  )
})

const keysOf = (site: Parameters<typeof html.emit>[0]) =>
  new Map([...html.emit(site)].map(({path, key}) => [path, key]))

function changed(before: Parameters<typeof html.emit>[0], after: Parameters<typeof html.emit>[0]): string[] {
  const old = keysOf(before)
  return [...keysOf(after)].filter(([path, key]) => old.get(path) !== key).map(([path]) => path)
}

test('a page is made anew when what it shows has changed, and only then', () => {
  const theme = themeWith()
  const site = () => siteOf(years, {}, theme)
  expect(changed(site(), site())).toEqual([])
  const edited = site()
  const cards = edited.cards.map((card) => (card.year === 2023 ? {...card, key: 'other'} : card))
  expect(changed(site(), {...edited, cards}).sort()).toEqual([
    'booklets/qing-he.html',
    'reports/2023/annual.html',
    'statistics/qing-he.csv',
    'statistics/qing-he.html',
    'statistics/qing-he.json',
    'statistics/qing-he.xlsx',
    'tasks/qing-he.html'
  ])
  const renamed = edited.cards.map((card) => (card.year === 2023 ? {...card, title: '改名'} : card))
  expect(changed(site(), {...edited, cards: renamed})).toEqual(
    expect.arrayContaining(['index.html', 'archive.html', 'reports/2024/annual.html', 'years/2023.html'])
  )
  expect(changed(site(), {...edited, cards: renamed})).not.toContain('reports/2025/annual.html')
})

const isPage = (path: string) => path.endsWith('.html')

test('templates and configuration reach every page', () => {
  const all = [...pagesOf(siteOf(years)).keys()].sort()
  expect(
    changed(siteOf(years), siteOf(years, {title: '另名'}))
      .filter(isPage)
      .sort()
  ).toEqual(all)
  expect(changed(siteOf(years), siteOf(years, {}, themeWith({'head.liquid': 'x'}))).sort()).toEqual(all)
  expect(changed(siteOf(years), siteOf(years, {checks: false}))).toEqual([])
})

const unread = (): never => {
  throw new Error('read')
}

test('no value is made before it is asked for', () => {
  expect(() => keysOf({...siteOf(years), record: unread})).not.toThrow()
  expect(() => pagesOf({...siteOf(years), record: unread})).toThrow('read')
})
