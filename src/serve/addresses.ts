/** Addresses of the dev server's own. */
export const addresses = {
  script: '/__huibao/preview.js',
  live: '/__huibao/live',
  state: '/__huibao/state',
  fill: '/__huibao/fill'
} as const

/** Header that carries the token. */
export const tokenHeader = 'x-huibao-token'
