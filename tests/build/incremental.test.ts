import fc from 'fast-check'
import {expect, test} from 'vitest'
import {build} from '../../src/build/build.ts'
import {report, siteFolder} from './site-folder.ts'

const names = ['2023/a', '2024/a', '2025/a', '2025/b', '2024/丙', 'c']
const organizations = ['南山镇文化站', '北河镇水管站']

/** An edit: a report written, moved, removed, or something that all pages share. */
const edit = fc.oneof(
  fc.record({
    do: fc.constant('write' as const),
    name: fc.constantFrom(...names),
    text: fc
      .tuple(
        fc.constantFrom(2023, 2024, 2025),
        fc.constantFrom(...organizations),
        fc.constantFrom('12', '*', '7')
      )
      .map((values) => report(...values))
  }),
  fc.record({do: fc.constant('remove' as const), name: fc.constantFrom(...names)}),
  fc.record({do: fc.constant('config' as const), title: fc.constantFrom('甲', '乙')}),
  fc.record({do: fc.constant('template' as const), text: fc.constantFrom('<p>x</p>', '<p>y</p>')}),
  fc.record({
    do: fc.constant('output' as const),
    name: fc.constantFrom('index.html', 'reports/2025/a.html', 'feed.xml')
  })
)

test('after any edits an incremental build and a clean one give the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, {minLength: 1, maxLength: 6}), async (edits) => {
      const site = siteFolder({'content/first.txt': report(2022)})
      await build({site: site.folder})
      for (const step of edits) {
        const existing = Object.keys(site.tree('.'))
        if (step.do === 'write') site.write(`content/${step.name}.txt`, step.text)
        if (step.do === 'remove' && existing.includes(`content/${step.name}.txt`))
          site.remove(`content/${step.name}.txt`)
        if (step.do === 'config') site.write('content/site.yaml', `title: ${step.title}\n`)
        if (step.do === 'template') site.write('templates/404.liquid', step.text)
        if (step.do === 'output' && existing.includes(`dist/${step.name}`)) site.remove(`dist/${step.name}`)
        await build({site: site.folder})
      }
      const incremental = site.tree('dist')
      site.remove('dist')
      site.remove('.huibao')
      await build({site: site.folder})
      expect(incremental).toEqual(site.tree('dist'))
    }),
    {numRuns: 8}
  )
})
