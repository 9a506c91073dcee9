import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readSource} from '../../src/read/read-source.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, big = false) => {
  const bytes = Buffer.from(text, 'utf16le')
  return big ? bytes.swap16() : bytes
}
/** GB 2312 bytes of 本季度完成盘点，整理图书。 and a line feed. */
const gb = Buffer.from('b1bebcbeb6c8cdeab3c9c5ccb5e3a3acd5fbc0edcdbccae9a1a30a', 'hex')
const sentence = '本季度完成盘点，整理图书。\n'

const read = (bytes: Uint8Array) => {
  const file = readSource('content/a.txt', bytes)
  return {text: String(file), said: file.messages.map(({name, ruleId}) => `${name} ${ruleId}`), file}
}

describe('encodings', () => {
  test.each<[string, Uint8Array, string[]]>([
    ['UTF-8', utf8(sentence), []],
    ['UTF-8 with mark', utf8(`\ufeff${sentence}`), []],
    ['UTF-16 LE with mark', utf16(`\ufeff${sentence}`), ['content/a.txt encoding-converted']],
    ['UTF-16 BE with mark', utf16(`\ufeff${sentence}`, true), ['content/a.txt encoding-converted']],
    ['UTF-16 LE without mark', utf16(sentence), ['content/a.txt encoding-converted']],
    ['UTF-16 BE without mark', utf16(sentence, true), ['content/a.txt encoding-converted']],
    ['GB18030', gb, ['content/a.txt encoding-converted']]
  ])('%s', (_, bytes, messages) => {
    expect(read(bytes)).toMatchObject({text: sentence, said: messages})
  })

  test('the decision is said with its name', () => {
    expect(read(gb).file.messages[0]?.reason).toBe('文件不是 UTF-8，已按 GB18030 读取')
    expect(read(gb).file.messages[0]?.fatal).toBeUndefined()
  })

  test('GB18030 of the euro sign and of four bytes', () => {
    expect(read(Buffer.concat([gb, Buffer.from('a2e3a3ac8139ee390a', 'hex')])).text).toBe(
      `${sentence}€，㐀\n`
    )
  })

  test('short GB text that happens to be UTF-8 is doubted', () => {
    const {text, said} = read(Buffer.from('cfb5cfb0', 'hex'))
    expect({text, said}).toEqual({text: '系习', said: ['content/a.txt encoding-doubtful']})
  })

  test('Big5 read as GB18030 is doubted', () => {
    expect(read(Buffer.from('a5bba975abd7a7b9a6a8bd4cc2490a', 'hex')).said).toEqual([
      'content/a.txt encoding-doubtful'
    ])
  })

  test('damaged UTF-8 is read as far as it goes, and said with byte and place', () => {
    const whole = utf8(`第一行\r\n${sentence.repeat(3)}`)
    whole[14] = 0xff
    const {text, said, file} = read(whole)
    expect(text.startsWith('第一行\n本')).toBe(true)
    expect(text).toContain('\ufffd')
    expect(said).toEqual(['content/a.txt:2:2 encoding-broken'])
    expect(file.messages[0]?.reason).toContain('第 14 字节')
    expect(file.messages[0]?.fatal).toBe(true)
  })
})

test.each([
  ['PDF', '255044462d312e37'],
  ['ZIP/DOCX/XLSX', '504b030414000000'],
  ['DOC/XLS/WPS', 'd0cf11e0a1b11ae1'],
  ['PNG', '89504e470d0a1a0a']
])('%s is no text', (kind, hex) => {
  const {text, said, file} = read(Buffer.from(hex, 'hex'))
  expect({text, said}).toEqual({text: '', said: ['content/a.txt file-binary']})
  expect(file.messages[0]?.reason).toContain(kind)
})

test('a Markdown file of more than 8 MiB is not read', () => {
  const bytes = new Uint8Array(8 * 1024 * 1024 + 1).fill(0x61)
  expect(readSource('a.md', bytes.subarray(1)).messages).toEqual([])
  expect(readSource('a.md', bytes).messages).toMatchObject([{ruleId: 'file-large', fatal: true}])
})

test('bytes of no encoding are refused with their offset', () => {
  const {text, said, file} = read(Buffer.from([0x61, 0x62, 0xff, 0xfe, 0xff, 0x00, 0xff]))
  expect({text, said}).toEqual({text: '', said: ['content/a.txt encoding-unknown']})
  expect(file.messages[0]?.reason).toContain('第 2 字节')
})

test.each([[''], ['\n\n'], ['\ufeff'], ['　\n']])('%j is empty, an error', (text) => {
  const {said, file} = read(utf8(text))
  expect(said).toEqual(['content/a.txt file-empty'])
  expect(file.messages[0]?.fatal).toBe(true)
})

test('line ends become \\n', () => {
  expect(read(utf8('甲\r\n乙\r丙\n')).text).toBe('甲\n乙\n丙\n')
})

test('control characters are replaced one by one and said', () => {
  const {text, said, file} = read(utf8('甲乙\n丙\0丁\u0001\u000b戊\n'))
  expect(text).toBe('甲乙\n丙\ufffd丁\ufffd 戊\n')
  expect(said).toEqual(['content/a.txt:2:2 control-character'])
  expect(file.messages[0]?.reason).toContain('2 个')
})

test('any bytes give well-formed text without carriage returns, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 200}), (bytes) => {
      const {text} = read(bytes)
      expect(encodeURIComponent(text)).toBeTypeOf('string')
      expect(text).not.toMatch(/\r/)
    }),
    {numRuns: 500}
  )
})

test('any text behind a fence keeps its lines, and what is not blanked is as written', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '---',
      '',
      'title: 甲',
      '标题：乙',
      'year: 2025',
      '- 丙',
      '# 丁',
      '戊。',
      '*己',
      '{',
      '"'
    ),
    fc.string({maxLength: 12})
  )
  fc.assert(
    fc.property(fc.array(line, {maxLength: 8}), (lines) => {
      const source = ['---', ...lines].join('\n')
      const before = source.replace(/\r\n?/g, '\n')
      const {text} = read(utf8(source))
      expect(text).toHaveLength(before.length)
      for (let i = 0; i < text.length; i++) {
        const same = text[i] === before[i]
        expect(same || text[i] === ' ' || text[i] === '\ufffd').toBe(true)
      }
    }),
    {numRuns: 500}
  )
})
