import type {LiveEvent} from '../serve/protocol.ts'

interface Listeners {
  onEvent(event: LiveEvent): void
  onLost(lost: boolean): void
}

/**
 * Listens to the server as long as the page is seen: browsers allow few connections to one server, and a page that comes
 * into sight is told at once what it missed.
 */
export function listenLive({onEvent, onLost}: Listeners): void {
  let source: EventSource | undefined
  const open = () => {
    source = new EventSource(`/__huibao/live?page=${encodeURIComponent(location.pathname)}`)
    source.addEventListener('message', ({data}) => {
      onLost(false)
      onEvent(JSON.parse(String(data)) as LiveEvent)
    })
    source.addEventListener('error', () => onLost(true))
  }
  const close = () => {
    source?.close()
    source = undefined
  }
  const follow = () => {
    if (document.visibilityState === 'hidden') close()
    else if (!source) open()
  }
  document.addEventListener('visibilitychange', follow)
  addEventListener('pagehide', close)
  addEventListener('pageshow', follow)
  follow()
}
