import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import * as z from 'zod'
import {aliases, configSchema, frontMatterSchema} from '../../src/config/schema.ts'
import {expectations} from '../../src/messages/config.ts'

const schemas = [
  ['front-matter', '报告的文件头｜Front matter of a report', frontMatterSchema],
  ['site', 'content/site.yaml，网站配置｜Configuration of the site', configSchema]
] as const

test.each(schemas)(
  'docs/%s.schema.json is the schema, Chinese names included',
  async (name, title, schema) => {
    const text = JSON.stringify({title, ...forEditors(schema)}, null, 2)
    await expect(`${text}\n`).toMatchFileSnapshot(`../../docs/${name}.schema.json`)
  }
)

test('docs/keys.md is the schemas for people, every key with its Chinese names', async () => {
  const parts = schemas.map(([, title, schema]) =>
    [
      `## ${title}\n`,
      '| key | 中文 | what | takes | default |',
      '|---|---|---|---|---|',
      ...rows(schema),
      ''
    ].join('\n')
  )
  const head = `# Keys

What \`content/site.yaml\` and the front matter of a report may say. Every key may be left out, and may be written in
English or by any of its Chinese names; keys that do not exist are said, with the nearest that does. Made from
\`src/config/schema.ts\`; a test holds it. For editors there are [site.schema.json](site.schema.json) and
[front-matter.schema.json](front-matter.schema.json).
`
  await expect([head, ...parts.toReversed()].join('\n')).toMatchFileSnapshot('../../docs/keys.md')
})

test('editors accept and refuse what we do', () => {
  const check = new Ajv2020({strict: false, validateFormats: false}).compile(forEditors(configSchema))
  expect(check(parse('标题: 甲\n页脚: {单位: 乙}\nchecks: off\n菜单: [{标题: 丙, 链接: a.html}]'))).toBe(true)
  for (const text of [
    'titel: 甲',
    'outputs: [pdf]',
    'footer: {phone: 1}',
    'language: fr',
    'menu: [{title: 丙}]'
  ]) {
    expect([text, check(parse(text))]).toEqual([text, false])
  }
})

test.each(schemas)('%s: what each field expects has its words', (_, __, schema) => {
  for (const name of Object.keys(schema.shape)) {
    const issues = schema.safeParse({[name]: [[[]]]}).error?.issues ?? []
    expect([name, issues.length]).not.toEqual([name, 0])
    for (const issue of issues) {
      expect(issue.code === 'invalid_value' ? 'text' : issue.message).toBeOneOf(Object.keys(expectations))
    }
  }
})

test('every Chinese name stands for a key', () => {
  const text = JSON.stringify(schemas.map(([, , schema]) => forEditors(schema)))
  for (const [alias, key] of Object.entries(aliases)) {
    expect(text).toContain(`"${alias}":`)
    expect(text).toContain(`"${key}":`)
  }
})

interface Node {
  readonly description?: string
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Node>>
}

/** A row a key, those of a mapping below it: `footer.contact`. */
function rows(schema: z.ZodType): string[] {
  const defaults: unknown = schema.parse({})
  return below(z.toJSONSchema(schema, {io: 'input'}) as Node, [], defaults)

  function below({properties = {}}: Node, above: readonly string[], values: unknown): string[] {
    return Object.entries(properties).flatMap(([key, node]) => {
      const path = [...above, key]
      const value = (values as Record<string, unknown> | undefined)?.[key]
      const cells = [
        code(path.join('.')),
        names(key)
          .slice(1)
          .map((name) => [...above.map((parent) => names(parent)[1]), name].join('.'))
          .join('、'),
        node.description,
        node.enum?.map(code).join(' ') ?? (node.properties ? '' : takes(schema, path)),
        typeof value === 'object' && !Array.isArray(value) ? '' : code([value ?? ''].flat().join(', '))
      ]
      return [`| ${cells.join(' | ')} |`, ...below(node, path, value)]
    })
  }
}

const code = (text: string) => (text ? `\`${text}\`` : '')

/** What the message about a wrong value says that the key takes; nothing where any text will do. */
function takes(schema: z.ZodType, path: readonly string[]): string {
  const wrong = path.reduceRight<unknown>((value, key) => ({[key]: value}), '?')
  const words = expectations[schema.safeParse(wrong).error?.issues[0]?.message ?? '']
  return words ? `${words.zh.trim()}｜${words.en}` : ''
}

/** JSON Schema of what an author may write: each property under its Chinese names too, any of which will do if required. */
function forEditors(schema: z.ZodType): Record<string, unknown> {
  return JSON.parse(JSON.stringify(z.toJSONSchema(schema, {io: 'input'})), widen)
}

function names(key: string): string[] {
  return [key, ...Object.keys(aliases).filter((alias) => aliases[alias] === key)]
}

function widen(_: string, node: unknown): unknown {
  if (typeof node !== 'object' || node === null || !('properties' in node)) return node
  const {properties, required, ...rest} = node as {properties: object; required?: string[]}
  const widened = Object.entries(properties).flatMap(([key, value]) =>
    names(key).map((name) => [name, value])
  )
  const allOf = required?.map((key) => ({anyOf: names(key).map((name) => ({required: [name]}))}))
  return {...rest, properties: Object.fromEntries(widened), ...(allOf ? {allOf} : {})}
}
