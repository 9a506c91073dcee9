import {join} from 'node:path'
import {expect, test} from 'vitest'
import {run} from '../../src/cli/run.ts'
import {report, siteFolder} from '../build/site-folder.ts'

const second = `${report(2024, '北山镇体育站')}\n三、附记\n设备清单另存。`
const both = `---\ntitle: 两站总结\n---\n${report(2025)}\n南山镇文化站\n2025年12月30日\n${second}\n`

async function inspect(path: string, ...words: string[]) {
  const said = {out: '', err: ''}
  const stream = (name: 'out' | 'err') =>
    ({write: (text: string) => Boolean((said[name] += text))}) as unknown as NodeJS.WriteStream
  const argv = ['inspect', path, '--lang', 'zh', ...words]
  return {code: await run(argv, {}, {out: stream('out'), err: stream('err')}), ...said}
}

async function jsonOf(document: string) {
  const {out, err} = await inspect(place(), '--format', 'json', '--document', document)
  expect(err).toBe('')
  return JSON.parse(out) as Record<string, unknown>
}

const place = () => join(siteFolder({'content/a.txt': both}).folder, 'content/a.txt')

test('inspect tells where another document begins, and how to see it alone', async () => {
  const {code, err} = await inspect(place())
  expect(code).toBe(0)
  expect(err).toMatch(/15:1.*第 2 篇文稿像是从这里开始：“北山镇体育站2024年工作总结”/)
  expect(err).toContain('--document 2')
})

test('each document has its own outline, on the lines of the file', async () => {
  expect(await jsonOf('1')).toMatchObject({
    title: {text: '两站总结'},
    year: 2025,
    sections: [{line: 6}, {line: 9}, {line: 11}]
  })
  expect(await jsonOf('2')).toMatchObject({
    title: {text: '北山镇体育站2024年工作总结', line: 15},
    organization: '北山镇体育站',
    year: 2024,
    sections: [{line: 17}, {line: 20}, {line: 22}, {line: 24, title: '附记'}]
  })
})

test('a document that is not there, or no number, is refused', async () => {
  const path = place()
  expect(await inspect(path, '--document', '3')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('没有第 3 篇，文件里看出 2 篇文稿') as string
  })
  expect(await inspect(path, '--document', '0')).toMatchObject({code: 2, out: ''})
})
