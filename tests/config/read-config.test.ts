import {expect, test} from 'vitest'
import {VFile} from 'vfile'
import {defineConfig} from '../../src/config/define-config.ts'
import {readConfig} from '../../src/config/read-config.ts'
import {outputNames} from '../../src/config/schema.ts'
import {toMessage, toRecord} from '../../src/messages/say.ts'

function read(value: string) {
  const file = new VFile({path: 'content/site.yaml', value})
  return {config: readConfig(file), messages: file.messages}
}

const defaults = readConfig(null)

test('without site.yaml, or with an empty one, every default stands', () => {
  expect(defaults).toEqual({
    title: '工作报告',
    description: '',
    language: 'zh',
    url: null,
    organization: null,
    outputs: [...outputNames],
    checks: true,
    drafts: true,
    reading: {off: []},
    theme: {},
    menu: [],
    pages: {statistics: true, tasks: true, search: true, booklets: true, source: true},
    redirects: {},
    footer: {},
    official: {}
  })
  for (const text of ['', '\n', '# 说明\n', '---\n', 'title:\n']) {
    expect(read(text)).toEqual({config: defaults, messages: []})
  }
})

test('keys in English or Chinese, on every level', () => {
  const {config, messages} = read(`标题: 城北图书馆
网址: https://example.org/reports/
checks: off
识读: {关闭: 'page-number、vendor-mark'}
主题:
  主色: "#b3261e"
菜单:
  - 标题: 首页
    链接: index.html
页面: {搜索: 否}
转址: {old.html: reports/2025/annual.html}
页脚:
  主办单位: 城北图书馆
  联系方式: 01082345678
official:
  网站标识码: 1100000001
`)
  expect(messages).toEqual([])
  expect(config).toEqual({
    ...defaults,
    title: '城北图书馆',
    url: 'https://example.org/reports/',
    checks: false,
    reading: {off: ['page-number', 'vendor-mark']},
    theme: {accent: '#b3261e'},
    menu: [{title: '首页', href: 'index.html'}],
    pages: {...defaults.pages, search: false},
    redirects: {'old.html': 'reports/2025/annual.html'},
    footer: {organization: '城北图书馆', contact: '01082345678'},
    official: {siteIdCode: '1100000001'}
  })
})

test('what is wrong is said with its place and the default stands; the rest survives', () => {
  const {config, messages} = read(`title: [甲]
url: example.org
outputs: [html, pdf]
theme:
  accent: red
  logo: logo.svg
  lgo: x
menu:
  - title: 首页
pages: all
page: {}
redirects: {../a.html: b.html, old: b.html, a.html: b.html}
`)
  expect(config).toEqual({...defaults, theme: {logo: 'logo.svg'}, redirects: {'a.html': 'b.html'}})
  expect(messages.map(({line, column, reason, note}) => [`${line}:${column}`, reason, note])).toEqual([
    ['7:3', '没有“theme.lgo”这一项，没有采用', '是不是“logo”？'],
    ['11:1', '没有“page”这一项，没有采用', '是不是“pages”？'],
    ['1:8', '“title”是“[…]”，应为文字；这一项没有采用', undefined],
    ['2:6', '“url”是“example.org”，应为完整的网址，如 https://example.org/；这一项没有采用', undefined],
    [
      '3:17',
      '“outputs.2”是“pdf”，应为其中之一：html、json、feed、sitemap、search；这一项没有采用',
      undefined
    ],
    [
      '5:11',
      '“theme.accent”是“red”，应为颜色 #rrggbb，外加英文引号，如 "#b3261e"；这一项没有采用',
      undefined
    ],
    ['9:5', '缺少“menu.1.href”，应为文字；这一项没有采用', undefined],
    ['10:8', '“pages”是“all”，应为下一级的“名称: 值”；这一项没有采用', undefined],
    [
      '12:24',
      '“redirects.../a.html”是“b.html”，应为“原路径: 现路径”，原路径是站内的网页，如 2024/annual.html；这一项没有采用',
      undefined
    ],
    [
      '12:37',
      '“redirects.old”是“b.html”，应为“原路径: 现路径”，原路径是站内的网页，如 2024/annual.html；这一项没有采用',
      undefined
    ]
  ])
})

test('messages can be worded in English', () => {
  const [message] = read('year: 2025\nlanguage: fr\n').messages.slice(1)
  expect(message && toMessage(toRecord(message), 'en').reason).toBe(
    '“language” is “fr”, expected one of zh、en; it is not used'
  )
})

test.each([
  ['标题：甲', '1:3', 'yaml-colon'],
  ['- 甲', '1:1', 'yaml-mapping'],
  ['title: "甲', '1:10', 'yaml-broken'],
  ['title: *甲', '1:8', 'yaml-alias'],
  ['title: 甲\n---\ntitle: 乙', '2:1', 'yaml-broken']
])('%j is refused as a whole', (text, place, ruleId) => {
  const {config, messages} = read(text)
  expect(config).toEqual(defaults)
  expect(messages.map(({line, column, ruleId}) => [`${line}:${column}`, ruleId])).toEqual([[place, ruleId]])
})

test('a typed configuration passes through', () => {
  expect(defineConfig({title: '甲', checks: 'off'})).toEqual({title: '甲', checks: 'off'})
})
