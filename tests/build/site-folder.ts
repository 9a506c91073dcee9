import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {onTestFinished} from 'vitest'

/** A site folder of its own for one test, with what a story needs. */
export function siteFolder(files: Record<string, string | Uint8Array> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'huibao-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  let clock = Date.now() / 1000 - 10_000
  const write = (path: string, value: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), value)
    // every save is older than the stat index's grain and differs from the one before
    clock += 1
    utimesSync(join(folder, path), clock, clock)
  }
  for (const [path, value] of Object.entries(files)) write(path, value)
  return {
    folder,
    write,
    remove: (path: string) => rmSync(join(folder, path), {recursive: true}),
    read: (path: string) => readFileSync(join(folder, path), 'utf8'),
    tree: (below: string) => treeOf(join(folder, below))
  }
}

/** Every file of a folder with its text. */
function treeOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort()
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'latin1')])
  )
}

/** A small report of an invented office. */
export function report(year: number, organization = '南山镇文化站', sessions = '12'): string {
  return [
    `${organization}${year}年工作总结`,
    `${year}年，我站围绕群众需求开展服务，现将全年工作总结如下：`,
    '一、主要工作情况',
    `（一）办好日常活动。全年举办讲座${sessions}场，接待读者3200人次。`,
    '（二）维护场馆设施。检修设备45台，更换座椅60把。',
    '二、存在的问题',
    '一是志愿者人数偏少。周末值守常常排不开班。二是线上服务还不够便捷。',
    `三、${year + 1}年工作计划`,
    '一是扩充志愿者队伍。二是开通线上预约。'
  ].join('\n')
}
