import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {run} from '../../src/cli/run.ts'
import {report, siteFolder} from '../build/site-folder.ts'

/** Runs a command line in a locale and keeps what it says. */
async function huibao(line: string | string[], locale = 'zh_CN.UTF-8') {
  const said = {out: '', err: ''}
  const stream = (name: 'out' | 'err') =>
    ({write: (text: string) => Boolean((said[name] += text))}) as unknown as NodeJS.WriteStream
  const argv = typeof line === 'string' ? line.split(' ') : line
  const code = await run(argv, {LANG: locale}, {out: stream('out'), err: stream('err')})
  return {code, ...said}
}

test('help speaks the language of the locale; --lang wins', async () => {
  expect((await huibao('--help')).out).toContain('生成网站')
  expect((await huibao('--help', 'en_US.UTF-8')).out).toContain('build the site')
  expect((await huibao('build --help --lang en')).out).toContain('refuse to publish open placeholders')
  expect((await huibao('build --help --lang zh', 'en_US.UTF-8')).out).toContain('有待填项就不发布')
})

test.each([
  ['biuld', '没有命令 biuld', 'build'],
  ['build --strct', '没有选项 --strct', '--strict'],
  ['inspect', '缺少参数 file', '--help'],
  ['inspect a.txt --format yaml', '不能是 yaml', 'outline'],
  ['build --out', '缺少内容', '--help']
])('%s is refused with the way to help', async (line, what, hint) => {
  const {code, err} = await huibao(line)
  expect(code).toBe(2)
  expect(err).toContain(what)
  expect(err).toContain(hint)
})

test('wrong usage is said in English too', async () => {
  expect(await huibao('build --strct', 'en_GB.UTF-8')).toMatchObject({
    code: 2,
    err: expect.stringContaining("unknown option '--strct'") as string
  })
})

test('build makes a site and says what it did', async () => {
  const {folder} = siteFolder({'content/2025/a.txt': report(2025, '南山镇文化站', '*')})
  const {code, err} = await huibao(['build', '--site', folder])
  expect(code).toBe(0)
  expect(err).toContain('1 个单位 1 篇报告')
  expect(err).toContain('待填 1 项')
  expect((await huibao(['build', '--site', folder, '--strict'])).code).toBe(1)
})

test('build names the next step, and what was refused', async () => {
  const {folder, write, read} = siteFolder({'content/2025/a.txt': report(2025)})
  expect((await huibao(['build', '--site', folder])).err).toContain(`huibao preview --site ${folder}`)
  write('content/2024/b.md', '---\nyear: [\n---\n')
  write('content/2025/a.md', report(2025))
  const {code, err} = await huibao(['build', '--site', folder])
  expect(code).toBe(1)
  expect(err).toContain('2 篇有错误，未发布')
  expect(err).toContain(`详见 huibao check --site ${folder}`)
  write('content/2024/b.md', report(2024, '南山镇文化站', '*'))
  const before = read('dist/reports/2025/a.html')
  const strict = await huibao(['build', '--site', folder, '--strict'])
  expect(strict.err).toMatch(/没有发布，.*dist 保持原样；待填 1 项/)
  expect(strict.err).not.toContain('写入')
  expect(read('dist/reports/2025/a.html')).toBe(before)
})

test('build --verbose says what was read, and why each file was written', async () => {
  const {folder, write, remove} = siteFolder({
    'content/2025/a.txt': report(2025),
    'content/2024/b.txt': report(2024)
  })
  const verbose = ['build', '--site', folder, '--verbose']
  const first = (await huibao(verbose)).err
  expect(first).toMatch(/^查看文件 \d+ ms，读报告 \d+ ms，编排网页 \d+ ms，写网页 \d+ ms\n/)
  expect(first).toContain('  读 content/2025/a.txt\n')
  expect(first).toContain('  新增 reports/2025/a.html\n')
  write('content/2025/a.txt', report(2025, '南山镇文化站', '13'))
  remove('content/2024/b.txt')
  remove('dist/feed.xml')
  write('dist/robots.txt', '')
  const second = (await huibao(verbose)).err
  for (const line of ['读 content/2025/a.txt', '更新 reports/2025/a.html', '移除 reports/2024/b.html'])
    expect(second).toContain(`  ${line}\n`)
  expect(second).toContain('  恢复 robots.txt\n')
  expect(second).not.toContain('读 content/2024')
  remove('.huibao')
  expect((await huibao(verbose)).err).toContain('  重写 reports/2025/a.html\n')
})

test('--quiet leaves errors alone to be said', async () => {
  const {folder, write} = siteFolder({'content/2025/a.txt': report(2025, '南山镇文化站', '*')})
  for (const command of ['build', 'check'])
    expect(await huibao([command, '--site', folder, '--quiet'])).toEqual({code: 0, out: '', err: ''})
  write('content/2025/a.txt', `${report(2025, '南山镇文化站', '*')}\n联系人手机：13800138000`)
  for (const command of ['build', 'check']) {
    const {code, err} = await huibao([command, '--site', folder, '--quiet'])
    expect(code, command).toBe(1)
    expect(err, command).toContain('13800138000'.slice(0, 3))
    expect(err, command).not.toMatch(/待填|提示/)
  }
  const both = await huibao(['build', '--site', folder, '--quiet', '--verbose'])
  expect(both).toMatchObject({code: 2, err: expect.stringContaining('不能同时用') as string})
})

test('an error of the disk is no bug of ours', async () => {
  const {folder} = siteFolder({'content/2025/a.txt': report(2025), '.huibao': 'a file'})
  const {code, err} = await huibao(['build', '--site', folder])
  expect(code).toBe(1)
  expect(err).toMatch(/\.huibao.*\n {2}错误 {2}磁盘出错：ENOTDIR/)
  expect(err).not.toContain('缺陷')
})

test('inspect prints JSON that a program can read', async () => {
  const {folder} = siteFolder({'content/2025/a.txt': report(2025)})
  const {code, out} = await huibao(['inspect', join(folder, 'content/2025/a.txt'), '--format', 'json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    source: 'content/2025/a.txt',
    organization: '南山镇文化站',
    year: 2025
  })
})

test('inspect prints an outline', async () => {
  const {folder} = siteFolder({'content/2025/a.txt': report(2025)})
  const {out} = await huibao(['inspect', join(folder, 'content/2025/a.txt')])
  expect(out).toContain('一、主要工作情况')
  expect(out).toContain('志愿者人数偏少')
})

test('check names file, place and rule, and fails on errors only', async () => {
  const {folder} = siteFolder({'content/2025/a.txt': report(2025, '南山镇文化站', '*')})
  const path = join(folder, 'content/2025/a.txt')
  const {code, err} = await huibao(['check', path])
  expect(code).toBe(0)
  expect(err).toMatch(/4:17-4:19\s+提示.*placeholder-open/)
  writeFileSync(path, `${report(2025)}\n联系人手机：13800138000`)
  expect(await huibao(['check', path])).toMatchObject({
    code: 1,
    err: expect.stringContaining('错误') as string
  })
})

test('a file that is not there is said plainly', async () => {
  const {code, err} = await huibao('check nowhere.txt')
  expect(code).toBe(1)
  expect(err).toContain('没有这个文件')
})

test('nothing typed is a call for help', async () => {
  expect((await huibao([])).out).toContain('用法')
})
