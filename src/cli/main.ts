import {version} from '../build/code.ts'

// the version is told before anything else is loaded
const [first] = process.argv.slice(2)
if (first === '--version' || first === '-V') process.stdout.write(`${version}\n`)
else {
  const {run} = await import('./run.ts')
  process.exitCode = await run(process.argv.slice(2))
}
