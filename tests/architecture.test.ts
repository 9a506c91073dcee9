import {readFileSync, readdirSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {expect, test} from 'vitest'

const src = join(import.meta.dirname, '../src')
const bottom = ['types', 'util', 'zh', 'config', 'messages']
const stages = ['read', 'parse', 'report', 'data', 'check', 'render', 'emit', 'tidy']
const may: Record<string, string[]> = {
  types: ['config'],
  util: ['types'],
  zh: ['util', 'types'],
  config: ['util', 'types', 'messages'],
  messages: ['types'],
  ...Object.fromEntries(stages.map((stage) => [stage, bottom])),
  build: [...bottom, ...stages],
  serve: [...bottom, 'build'],
  cli: [...bottom, ...stages, 'build', 'serve'],
  index: [...bottom, ...stages, 'build']
}

const files = readdirSync(src, {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.ts') && !file.startsWith('client'))
  .map((file) => ({file, text: readFileSync(join(src, file), 'utf8')}))

const room = (path: string) => path.split(/[\\/]/)[0]!.replace(/\.ts$/, '')

test('a file imports only from the rooms that its own room may see', () => {
  const wrong = files.flatMap(({file, text}) =>
    [...text.matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)]
      .map((match) => relative(src, join(src, dirname(file), match[1]!)))
      .filter((target) => room(target) !== room(file) && !may[room(file)]?.includes(room(target)))
      .map((target) => `${file} → ${target}`)
  )
  expect(wrong).toEqual([])
})

test('below build/ there is no disk, no clock, no console', () => {
  const wrong = files
    .filter(({file}) => ![`build`, 'serve', 'cli', 'index'].includes(room(file)))
    .filter(({text}) =>
      /'node:(?:fs|http|process)|\bDate\.now\(|new Date\(\)|\bconsole\.|\bprocess\./.test(text)
    )
    .map(({file}) => file)
  expect(wrong).toEqual([])
})

test('no file is longer than 300 lines, but tables', () => {
  const long = files
    .filter(({file, text}) => !/^(?:zh|messages)[\\/]/.test(file) && text.split('\n').length > 300)
    .map(({file}) => file)
  expect(long).toEqual([])
})
