import {existsSync} from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
]

/** Path of a Chromium: CHROMIUM from the environment, or where systems put it; undefined where there is none. */
export function chromiumPath() {
  return [process.env.CHROMIUM ?? '', ...places].find((path) => path && existsSync(path))
}
