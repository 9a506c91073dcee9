import fc from 'fast-check'
import {expect, test} from 'vitest'
import {relative} from '../../src/util/relative.ts'

test.each([
  ['years/2025.html', 'index.html', '../index.html'],
  ['reports/2025/a.html', 'reports/2025/b.html#一', 'b.html#%E4%B8%80'],
  ['reports/2025/a.html', 'reports/2024/a.html', '../2024/a.html'],
  ['reports/2025.html', 'reports/2025/a.html', '2025/a.html'],
  ['index.html', 'index.html', 'index.html']
])('from %s to %s', (from, to, link) => {
  expect(relative(from, to)).toBe(link)
})

test('a link leads from any path to any other', () => {
  const path = fc
    .array(fc.constantFrom('a', 'ab', 'b', '报告', 'a b'), {minLength: 1, maxLength: 4})
    .map((names) => names.join('/'))
  fc.assert(
    fc.property(path, path, (from, to) => {
      const site = 'https://site.example/'
      expect(new URL(relative(from, to), site + encodeURI(from)).href).toBe(site + encodeURI(to))
    })
  )
})
