import {request as httpRequest} from 'node:http'
import {connect} from 'node:net'

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** A request as given: fetch would mend its path and set some headers itself. */
export function raw(
  address: string,
  target: string,
  {
    method = 'GET',
    headers = {},
    body = '',
    encoding = 'utf8'
  }: {method?: string; headers?: Record<string, string>; body?: string; encoding?: BufferEncoding} = {}
): Promise<Answer> {
  const {hostname, port} = new URL(address)
  return new Promise((resolve, reject) => {
    const request = httpRequest({hostname, port, path: target, method, headers}, (response) => {
      let text = ''
      response.setEncoding(encoding)
      response.on('data', (chunk: string) => (text += chunk))
      response.on('end', () =>
        resolve({status: response.statusCode ?? 0, headers: response.headers, body: text})
      )
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** Bytes over a bare socket, and the status line that comes back; '' where the line is cut. */
export function bare(address: string, bytes: string): Promise<string> {
  const {hostname, port} = new URL(address)
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'))
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
      socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(text.split('\r\n')[0] ?? ''))
  })
}
