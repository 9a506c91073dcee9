import {expect, test} from 'vitest'
import * as huibao from '../src/index.ts'

test('the public API is small, and changes only in sight of a reviewer', () => {
  expect(Object.keys(huibao).sort()).toMatchInlineSnapshot(`
    [
      "build",
      "checkFiles",
      "checkSite",
      "defineConfig",
      "inspect",
      "parse",
      "remarkReport",
      "toJson",
      "toMessage",
    ]
  `)
})
