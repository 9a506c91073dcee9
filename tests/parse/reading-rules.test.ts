import {join} from 'node:path'
import {expect, test} from 'vitest'
import {furnitureRules} from '../../src/zh/furniture.ts'
import {readMark, styles} from '../../src/zh/number-marks.ts'
import {pointMark} from '../../src/zh/point-marks.ts'

const points = ['一是', '一要', '第一，', '首先，', '——', '●']

test.each(Object.entries(styles))('the examples of %s are marks of that style', (name, {example}) => {
  for (const mark of example.split(' ')) expect(readMark(`${mark}加强管理`)?.style).toBe(name)
})

test.each(furnitureRules.map((rule) => [rule.name, rule] as const))(
  'the example of %s is what it sets aside',
  (_, rule) => {
    expect(rule.example.match(rule.pattern)?.[0]).toBe(rule.example)
  }
)

test.each(points)('%s opens a point', (mark) => expect(pointMark(`${mark}加强管理`)).toBe(mark.length))

test('docs/reading.md lists what the tables hold', async () => {
  const marks = Object.entries(styles).map(
    ([name, {rank, example}]) =>
      `| \`${name}\` | ${rank} | ${example
        .split(' ')
        .map((mark) => `\`${mark}\``)
        .join(' ')} |`
  )
  const rules = furnitureRules.map(
    ({name, reason, example}) => `| \`${name}\` | ${reason} | \`${example}\` |`
  )
  const page = `# How Huibao reads

This page is made from the tables in \`src/zh/\`; a test holds it.

## Number marks

Outer to inner by rank (GB/T 9704—2012 7.3.3, GB/T 15834—2011, and the variants that offices write). The depth that a
style has in a document is decided there, by which marks start anew under which.

| style | rank | marks |
|---|---|---|
${marks.join('\n')}

A marked line is a heading or an item by what its siblings are: a sentence with nothing under it is an item, the same
sentence over paragraphs a heading. A heading that opens its paragraph ends at the first full stop outside quotation
marks and brackets; at a colon where its siblings do.

## Points

${points.map((mark) => `\`${mark}\``).join(' ')} and numbered sentences open points, on lines of their own or in a row inside a paragraph.

## What is set aside

Each rule is switched off by its name: \`reading: {off: [page-number]}\` in \`site.yaml\` or in front matter. The name
\`metadata\` switches off the reading of \`标题: …\` blocks before the text.

| rule | reason | example |
|---|---|---|
${rules.join('\n')}
`
  await expect(page).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/reading.md'))
})
