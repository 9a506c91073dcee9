import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {applyPatch} from 'diff'
import {expect, test} from 'vitest'
import {run} from '../../src/cli/run.ts'
import {siteFolder} from '../build/site-folder.ts'

async function tidy(...words: string[]) {
  const said = {out: '', err: ''}
  const stream = (name: 'out' | 'err') =>
    ({write: (text: string) => Boolean((said[name] += text))}) as unknown as NodeJS.WriteStream
  const code = await run(['tidy', ...words], {LANG: 'zh_CN.UTF-8'}, {out: stream('out'), err: stream('err')})
  return {code, ...said}
}

const rough = '文化站2025年工作总结\r\n(一)、服务\r\n座椅,花木１２株。\r\n(二)、宣传\r\n开展讲座３场。\r\n'
const smooth = '文化站2025年工作总结\r\n（一）服务\r\n座椅，花木12株。\r\n（二）宣传\r\n开展讲座3场。\r\n'

test('a diff names its repairs, makes the text when applied, and changes no file', async () => {
  const {folder, read} = siteFolder({'content/a.txt': rough})
  const {code, out, err} = await tidy('--site', folder)
  expect(code).toBe(0)
  expect(out).toContain('# 规范序号 number-mark × 2')
  expect(out).toContain('# 全角数字改为半角 digit-fullwidth × 2')
  expect(applyPatch(rough, out.slice(out.indexOf('---')))).toBe(smooth)
  expect(err).toContain('1 个文件可以整理')
  expect(read('content/a.txt')).toBe(rough)
})

test('where nearly every line changes, the diff is all of the text', async () => {
  const {folder} = siteFolder({'content/a.txt': '座椅,花木。\n'.repeat(600) + '座椅,花木'})
  const {out} = await tidy('--site', folder)
  expect(applyPatch('座椅,花木。\n'.repeat(600) + '座椅,花木', out.slice(out.indexOf('---')))).toBe(
    '座椅，花木。\n'.repeat(600) + '座椅，花木'
  )
  expect(out.match(/^@@/gm)).toHaveLength(1)
})

test('--write keeps mark and line ends; then nothing is left to do', async () => {
  const {folder, read} = siteFolder({'content/a.txt': `\ufeff${rough}`, 'content/b.md': '# 总结\n\n平安。\n'})
  expect(await tidy('--site', folder, '--write')).toMatchObject({code: 0, err: '已写入 1 个文件\n'})
  expect(read('content/a.txt')).toBe(`\ufeff${smooth}`)
  expect(await tidy('--site', folder)).toEqual({code: 0, out: '', err: '没有要整理的\n'})
})

test('rules are chosen by name', async () => {
  const {folder} = siteFolder({'content/a.txt': `　　${rough}`})
  const only = await tidy('--site', folder, '--only', 'digit-fullwidth，indent')
  expect(only.out.split('\n').filter((line) => line.startsWith('#'))).toEqual([
    '# 删去段首空格 indent × 1',
    '# 全角数字改为半角 digit-fullwidth × 2'
  ])
  expect((await tidy('--site', folder, '--also', 'indent')).out).toMatch(/indent[^]*number-mark/)
  const wrong = await tidy('--site', folder, '--only', 'indents')
  expect(wrong).toMatchObject({code: 2, err: expect.stringContaining('line-broken') as string})
})

test('another encoding is turned into UTF-8 only when that is asked for', async () => {
  const gb = Uint8Array.from([0xd7, 0xf9, 0xd2, 0xce, 0x2c, 0xbb, 0xa8, 0xc4, 0xbe, 0xa1, 0xa3]) // 座椅,花木。
  const {folder} = siteFolder({'content/a.txt': gb})
  const path = join(folder, 'content/a.txt')
  expect(await tidy(path, '--write')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/GB18030.*未作改动/) as string
  })
  expect(new Uint8Array(readFileSync(path))).toEqual(gb)
  expect(await tidy(path, '--write', '--reencode')).toMatchObject({
    code: 0,
    err: expect.stringMatching(/转为 UTF-8[^]*已写入 1 个文件/) as string
  })
  expect(readFileSync(path, 'utf8')).toBe('座椅，花木。')
})

test('what cannot be read is said, and the rest is looked at', async () => {
  const {folder} = siteFolder({'content/a.txt': rough, 'content/b.txt': '%PDF-1.7'})
  const {code, out, err} = await tidy(
    join(folder, 'nowhere.txt'),
    join(folder, 'content/b.txt'),
    join(folder, 'content/a.txt')
  )
  expect(code).toBe(1)
  expect(err).toMatch(/PDF[^]*没有这个文件|没有这个文件[^]*PDF/)
  expect(out).toContain('座椅，花木12株')
})
