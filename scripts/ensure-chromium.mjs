// The browser tests need Chromium and a Han font. Debian has both; as root they are installed, else the way is told.
import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {chromiumPath} from './chromium-path.mjs'

if (!chromiumPath()) install()

function install() {
  const packages = ['chromium', 'fonts-noto-cjk']
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error(
      `The browser tests need Chromium. Install it (Debian: sudo apt-get install ${packages.join(' ')}),`
    )
    console.error('or name one in the environment variable CHROMIUM.')
    process.exit(1)
  }
  const options = {stdio: 'inherit', env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}}
  execFileSync('apt-get', ['update', '-qq'], options)
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
}
