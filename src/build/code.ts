declare const HUIBAO_CODE: string | undefined
declare const HUIBAO_VERSION: string | undefined

/** Hash of Huibao's own code, put in by the bundler: a cache made by other code is no cache. */
export const code = typeof HUIBAO_CODE === 'string' ? HUIBAO_CODE : 'source'

export const version = typeof HUIBAO_VERSION === 'string' ? HUIBAO_VERSION : 'source'

/** Whether this runs from lib/, where workers can be started. */
export const isBundled = typeof HUIBAO_CODE === 'string'
