import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {readSheet} from '../../src/data/read-sheet.ts'
import {emptyRow} from '../../src/data/sheet.ts'
import {writeSheet} from '../../src/data/write-sheet.ts'
import {emptyFile} from './sample.ts'

const paths = ['a.csv', 'a.xlsx', 'a.yaml', 'a.json']
const yaml = [
  'a',
  ': ',
  '- ',
  '\n',
  '  ',
  '[',
  '{',
  '}',
  ']',
  '&x ',
  '*x',
  '!t ',
  '|',
  '"',
  "'",
  '#',
  '? ',
  '12.50',
  '数值',
  '\t',
  '---\n',
  '<<: '
]

test.each(paths)('any bytes as %s are read without throwing', async (path) => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({maxLength: 200}), async (bytes) => {
      expect(Array.isArray(await readSheet(path, bytes, emptyFile()))).toBe(true)
    })
  )
})

test.each(['a.yaml', 'a.json'])('any text of marks as %s is read without throwing', async (path) => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...yaml), {maxLength: 30}), async (parts) => {
      const entries = await readSheet(path, new TextEncoder().encode(parts.join('')), emptyFile())
      for (const {source} of entries) expect(source).toMatch(/^a\.\w+:\d+$/)
    }),
    {numRuns: 500}
  )
})

test('a workbook with damaged bytes is read or refused, never thrown upon', async () => {
  const bytes = await writeSheet('a.xlsx', [{...emptyRow, id: 'a', value: '12'}])
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), {minLength: 1, maxLength: 20}),
      async (hits) => {
        const damaged = Uint8Array.from(bytes)
        for (const [at, byte] of hits) damaged[at] = byte
        const file = emptyFile()
        const entries = await readSheet('a.xlsx', damaged, file)
        expect(entries.length + file.messages.length).toBeGreaterThan(0)
      }
    ),
    {numRuns: 200}
  )
})
