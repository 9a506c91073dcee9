/** Thrown when the cache lost a record, or part of it: start over without it. */
export class StaleCacheError extends Error {
  override name = 'StaleCacheError'
}
