import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {search, type SearchRequest} from '../../src/client/search-core.ts'
import type {Hit} from '../../src/client/search-hit.ts'
import type {Kind, Passage, Site} from '../../src/types.ts'
import {draftsOf, filesOf, outputsOf, searchSite} from './search-site.ts'

const all = {organization: '', year: null, kind: null} as const

const known = new WeakMap<Site, ReturnType<typeof outputsOf>>()

async function find(site: Site, request: Partial<SearchRequest> & {query: string}): Promise<Hit[]> {
  const outputs = known.get(site) ?? outputsOf(site)
  known.set(site, outputs)
  const {next} = await search({...all, ...request}, filesOf(outputs))
  return next(Infinity)
}

/** White space, width and case apart. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** What stands on the page of each report, one text a kind where a kind is asked for. */
function scan(site: Site, query: string, kind: SearchRequest['kind'] = null): string[] {
  return site.cards
    .filter((card) => {
      const {passages} = site.record(card)
      const stretches = kind
        ? runsOf(passages, kind)
        : [passages.map(({text}) => text).join('\n'), card.title, card.organization]
      return stretches.some((text) => plain(text).includes(plain(query)))
    })
    .map(({path}) => path)
}

function runsOf(passages: readonly Passage[], kind: string): string[] {
  return passages
    .map(({kinds, text}) => (kinds.some((each) => each === kind) ? text : '\u0001'))
    .join('\n')
    .split('\u0001')
}

describe('any wording is found', () => {
  const site = searchSite(draftsOf(60))
  const texts = site.cards.flatMap((card) => [
    card.title,
    site
      .record(card)
      .passages.map(({text}) => text)
      .join('\n')
  ])
  const wording = fc
    .tuple(fc.constantFrom(...texts), fc.nat(400), fc.integer({min: 1, max: 12}))
    .map(([text, at, length]) => text.slice(at % text.length, (at % text.length) + length))
    .filter((query) => plain(query) !== '' && !/\p{Surrogate}/u.test(query))

  test('as by looking through all texts', async () => {
    await fc.assert(
      fc.asyncProperty(wording, async (query) => {
        const found = (await find(site, {query})).map(({document}) => document.path)
        const expected = scan(site, query)
        // words divided by a space are also found apart
        const apart = /\s/.test(query.trim()) ? found : expected
        expect(found.sort()).toEqual([...new Set([...expected, ...apart])].sort())
      }),
      {numRuns: 150}
    )
  })

  test('in parts of a kind', async () => {
    const kind = fc.constantFrom('overview', 'achievement', 'problem', 'plan')
    await fc.assert(
      fc.asyncProperty(
        wording.filter((query) => !/\s/.test(query)),
        kind,
        async (query, kind) => {
          const found = (await find(site, {query, kind})).map(({document}) => document.path)
          expect(found.sort()).toEqual(scan(site, query, kind).sort())
        }
      ),
      {numRuns: 100}
    )
  })
})

const body = (text: string, id = 's-1', kind: Kind = 'achievement', heading = 0): Passage => ({
  id,
  kinds: [kind],
  heading,
  text
})
const paths = (hits: readonly Hit[]) => hits.map(({document}) => document.path.slice(8, -5))
const show = (pieces: Hit['title'] = []) =>
  pieces.map(({text, marked}) => (marked ? `[${text}]` : text)).join('')

describe('hits', () => {
  const site = searchSite([
    {
      year: 2023,
      file: '2023/a.txt',
      title: '松湖图书馆2023年工作总结',
      organization: '松湖图书馆',
      passages: [body('开展阅读推广讲座。')]
    },
    {
      year: 2024,
      file: '2024/a.txt',
      title: '松湖图书馆2024年工作总结',
      organization: '松湖图书馆',
      passages: [body('一、阅读推广\n办讲座。', 's-2', 'achievement', 6)]
    },
    {
      year: 2025,
      file: '2025/a.txt',
      title: '松湖图书馆2025年工作总结',
      organization: '松湖图书馆',
      passages: [body('阅读推广成效好。'), body('阅读推广面不广。', 's-3', 'problem')]
    },
    {
      year: 2022,
      file: '2022/b.txt',
      title: '阅读推广中心2022年工作总结',
      organization: '阅读推广中心',
      passages: [body('办讲座。')]
    }
  ])

  test('in titles come first, then those in headings, then the newest', async () => {
    expect(paths(await find(site, {query: '阅读推广'}))).toEqual(['2022/b', '2024/a', '2025/a', '2023/a'])
  })

  test('come in portions, and only what they need is loaded', async () => {
    const files = filesOf(outputsOf(site))
    const {most, exact, next} = await search({...all, query: '阅读'}, files)
    expect({most, exact}).toEqual({most: 4, exact: true})
    expect(paths(await next(1))).toEqual(['2022/b'])
    expect(files.loaded.filter((path) => path.includes('texts'))).toHaveLength(1)
    expect(paths(await next(9))).toEqual(['2024/a', '2025/a', '2023/a'])
    expect(await next(9)).toEqual([])
  })

  test('cost few texts even where all their characters stand apart in many reports', async () => {
    const wording = '一二三四五六七八九十甲乙丙'
    const pairs = [...wording].slice(1).map((character, at) => `${wording[at]}${character}`)
    // the pair that is missing is another in each
    const drafts = Array.from({length: 120}, (_, at) => ({
      file: `2025/r${at}.txt`,
      passages: [body(at === 0 ? wording : pairs.filter((_, pair) => pair !== at % pairs.length).join('。'))]
    }))
    const files = filesOf(outputsOf(searchSite(drafts)))
    const {next} = await search({...all, query: wording}, files)
    expect(paths(await next(5))).toEqual(['2025/r0'])
    expect(files.loaded.filter((path) => path.includes('texts')).length).toBeLessThan(20)
  })

  test('do not show a title of two lines as text too', async () => {
    const title: Passage = {id: '', kinds: [], heading: 0, text: '松湖图书馆\n2025年工作总结'}
    const drafts = searchSite([{title: '松湖图书馆2025年工作总结', passages: [title, body('阅读推广')]}])
    const [hit] = await find(drafts, {query: '图书馆'})
    expect(hit?.excerpts).toEqual([])
  })

  test('say what is a draft', async () => {
    const drafts = searchSite([
      {file: '2025/a.txt', draft: true, passages: [body('阅读推广')]},
      {file: '2025/b.txt', passages: [body('阅读推广')]}
    ])
    const hits = await find(drafts, {query: '阅读推广'})
    expect(Object.fromEntries(hits.map(({document: {path, draft}}) => [path.slice(8, -5), draft]))).toEqual({
      '2025/a': true,
      '2025/b': undefined
    })
  })

  test('come once each when portions are asked for at once', async () => {
    const {next} = await search({...all, query: '阅读'}, filesOf(outputsOf(site)))
    const portions = await Promise.all([next(1), next(2), next(9)])
    expect(portions.map(paths)).toEqual([['2022/b'], ['2024/a', '2025/a'], ['2023/a']])
  })

  test('are kept to an organization, a year, a kind', async () => {
    expect(paths(await find(site, {query: '阅读推广', organization: '阅读推广中心'}))).toEqual(['2022/b'])
    expect(paths(await find(site, {query: '阅读推广', year: 2023}))).toEqual(['2023/a'])
    const [hit, ...more] = await find(site, {query: '阅读推广', kind: 'problem'})
    expect(more).toEqual([])
    expect(hit?.excerpts.map(({id}) => id)).toEqual(['s-3'])
  })

  test('show where they stand, as it is written', async () => {
    const [first, second] = await find(site, {query: '阅读推广'})
    expect(show(first?.title)).toBe('[阅读推广]中心2022年工作总结')
    expect(second?.excerpts.map(({pieces}) => show(pieces))).toEqual(['一、[阅读推广]\n办讲座。'])
    const wide = searchSite([{passages: [body(`${'前'.repeat(50)}ＡＰＰ 办理𠮷野路${'后'.repeat(90)}`)]}])
    const [hit] = await find(wide, {query: 'app办理𠮷'})
    expect(show(hit?.excerpts[0]?.pieces)).toBe(`…${'前'.repeat(24)}[ＡＰＰ 办理𠮷]野路${'后'.repeat(62)}…`)
  })

  test('hold all words of a query, those in a row first', async () => {
    expect(paths(await find(site, {query: '推广 讲座'}))).toEqual(['2023/a', '2024/a', '2022/b'])
    expect(await find(site, {query: '讲座 游泳'})).toEqual([])
  })

  test('there are none for nothing, and all for a mark that stands everywhere', async () => {
    expect(await find(site, {query: ' 　'})).toEqual([])
    expect(await find(site, {query: '。'})).toHaveLength(4)
  })
})

describe('after an edit', () => {
  /** Publishes like the build: what keeps its key or says so is not asked for. */
  async function publish(site: Site, before: Folder): Promise<{after: Folder; made: string[]}> {
    const published = (path: string) => {
      const file = before.get(path)
      return file ? {key: file.key, value: () => file.text} : null
    }
    const after: Folder = new Map()
    const made: string[] = []
    for (const [path, output] of outputsOf({...site, published})) {
      const old = before.get(path)
      const stays = old !== undefined && (old.key === output.key || output.keep === true)
      if (!stays) made.push(path)
      after.set(path, {key: output.key, text: stays ? old.text : String(await output.value())})
    }
    return {after, made}
  }
  type Folder = Map<string, {key: string; text: string}>
  const texts = (folder: Folder) => Object.fromEntries([...folder].map(([path, {text}]) => [path, text]))

  test('the index is that of a clean build', async () => {
    const one = fc.tuple(fc.nat(29), fc.constantFrom('write', 'remove', 'add'), fc.nat(9))
    await fc.assert(
      fc.asyncProperty(fc.array(one, {minLength: 1, maxLength: 5}), async (edits) => {
        let drafts = draftsOf(40)
        let folder: Folder = (await publish(searchSite(drafts), new Map())).after
        for (const [at, what, seed] of edits) {
          const other = draftsOf(41, seed + 2)[at] ?? {}
          if (what === 'write')
            drafts = drafts.map((draft, index) => (index === at ? {...draft, ...other} : draft))
          if (what === 'remove') drafts = drafts.filter((_, index) => index !== at)
          if (what === 'add') drafts = [...drafts, {...other, file: `2025/new${drafts.length}.txt`}]
          folder = (await publish(searchSite(drafts), folder)).after
          expect(texts(folder)).toEqual(texts((await publish(searchSite(drafts), new Map())).after))
        }
      }),
      {numRuns: 25}
    )
  })

  test('of one word, the text and few shards are written', async () => {
    const drafts = draftsOf(60)
    const {after} = await publish(searchSite(drafts), new Map())
    const [first, ...rest] = drafts
    const passages = (first?.passages ?? []).map((passage, at) =>
      at === 0 ? {...passage, text: `${passage.text}更换水表。`} : passage
    )
    const {made} = await publish(searchSite([{...first, passages}, ...rest]), after)
    expect(made.filter((path) => path.includes('texts'))).toHaveLength(1)
    expect(made.length).toBeLessThan(after.size / 3)
  })
})
