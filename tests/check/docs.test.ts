import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {rules} from '../../src/check/rules.ts'
import {catalogue} from '../../src/messages/catalogue.ts'

const folder = join(import.meta.dirname, '../../src/check/rules')

test('docs/rules.md is what the rules say of themselves', async () => {
  const parts = rules.map(
    ({id}) => `## ${id}\n\n${catalogue[id]?.severity}\n\n${paragraphs(id).join('\n\n')}\n`
  )
  const head =
    '# Rules\n\nWhat `huibao check` says before publication, gravest first. Made from `src/check/rules/`; do not edit.\n'
  await expect([head, ...parts].join('\n')).toMatchFileSnapshot('../../docs/rules.md')
})

test('only what must not be published is an error', () => {
  const errors = rules.filter(({id}) => catalogue[id]?.severity === 'error').map(({id}) => id)
  expect(errors).toEqual(['privacy-number'])
})

/** What, When and Source of a rule's comment. */
function paragraphs(id: string): string[] {
  const text = readFileSync(join(folder, `${id}.ts`), 'utf8')
  const comment = /\/\*\*\n([^]*?)\n \*\/\nexport const/.exec(text)?.[1] ?? ''
  const flat = comment.replace(/^ \* ?/gm, '').replace(/\n(?!(?:When|Source): )/g, ' ')
  const found = flat
    .split('\n')
    .map((line) =>
      line.replace(/^(\w+): (.)/, (_, name: string, first: string) => `**${name}.** ${first.toUpperCase()}`)
    )
  expect([id, ...found.map((line) => /^\*\*(\w+)\./.exec(line)?.[1])]).toEqual([id, 'What', 'When', 'Source'])
  return found
}
