import type {CommandOption, Terminal} from './command.ts'

/** Options of all commands that listen. */
export const serveOptions: readonly CommandOption[] = [
  {
    flags: '--site <folder>',
    help: {zh: '站点文件夹，默认为当前文件夹', en: 'the site folder, by default the working folder'}
  },
  {
    flags: '--port <number>',
    help: {zh: '端口，默认从 4000 起找空闲的', en: 'the port, by default the first free one from 4000'}
  },
  {
    flags: '--host <address>',
    help: {
      zh: '监听的地址，默认只有本机能访问',
      en: 'the address to listen on, by default reached from this machine alone'
    }
  },
  {flags: '--open', help: {zh: '在浏览器中打开', en: 'open it in the browser'}}
]

export interface Listener {
  readonly host: string
  readonly port: number
  /** Whether another port will do. */
  readonly next: boolean
}

const firstPort = 4000

/** Where to listen; null, after saying why, where the options make no sense. */
export function listenerOf(
  options: Readonly<Record<string, string | boolean | undefined>>,
  terminal: Terminal
): Listener | null {
  const {port, host} = options
  const asked = typeof port === 'string' ? Number(port) : firstPort
  if (!Number.isInteger(asked) || asked < 0 || asked > 65_535) {
    terminal.note(
      {
        zh: `端口应为 0 到 65535 的整数，不能是 ${port}`,
        en: `The port must be a whole number from 0 to 65535, not ${port}`
      }[terminal.locale]
    )
    return null
  }
  return {host: typeof host === 'string' ? host : '127.0.0.1', port: asked, next: port === undefined}
}

/** Warns where more than this machine can reach the server. */
export function warnOfHost({host}: Listener, terminal: Terminal): void {
  if (/^(?:127\.|::1$|localhost$)/.test(host)) return
  terminal.note(
    {
      zh: `注意：监听 ${host}，同一网络中的其他人也能打开`,
      en: `Careful: listening on ${host}, others on the network can open it too`
    }[terminal.locale]
  )
}

/** Null, after saying why, where no server can be had. */
export async function startOrTell<Server>(
  listener: Listener,
  terminal: Terminal,
  start: () => Promise<Server>
): Promise<Server | null> {
  try {
    return await start()
  } catch (error) {
    const reason = listenError(error, listener, terminal)
    if (reason === null) throw error
    terminal.note(reason)
    return null
  }
}

/** Why a server cannot listen, in words; null where the error is of another kind. */
function listenError(error: unknown, {host, port}: Listener, terminal: Terminal): string | null {
  const {code = ''} = error as NodeJS.ErrnoException
  const reasons: Readonly<Record<string, {zh: string; en: string}>> = {
    EADDRINUSE: {
      zh: `端口 ${port} 已被占用，请换一个或不写 --port`,
      en: `Port ${port} is taken; name another or leave out --port`
    },
    EACCES: {
      zh: `没有权限使用端口 ${port}，请换一个 1024 以上的`,
      en: `Port ${port} is not allowed; take one above 1024`
    },
    EADDRNOTAVAIL: {zh: `本机没有地址 ${host}`, en: `This machine has no address ${host}`},
    ENOTFOUND: {zh: `找不到主机 ${host}`, en: `There is no host ${host}`}
  }
  return reasons[code]?.[terminal.locale] ?? null
}
