import {disk, type Effects} from '../../src/build/effects.ts'

/** A disk that refuses to read files whose path ends in one of `names`, with an error code for each. */
export function locked(names: Map<string, string>): Effects {
  const refuse = (path: string) => {
    for (const [name, code] of names)
      if (path.endsWith(name))
        throw Object.assign(new Error(`${code}: open '${path}'`), {code, syscall: 'open', path})
  }
  return {
    ...disk,
    read(path) {
      refuse(path)
      return disk.read(path)
    }
  }
}
