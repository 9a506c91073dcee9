const names = ['type', 'contrast', 'scheme'] as const

type Name = (typeof names)[number]

/** The value of each switch that is on. */
const on: Readonly<Record<Name, string>> = {type: 'large', contrast: 'high', scheme: 'dark'}
const off: Readonly<Record<Name, string>> = {type: '', contrast: '', scheme: 'light'}

const {dataset} = document.documentElement

/** Sets the switches as the reader left them. */
export function applySwitches(): void {
  for (const name of names) {
    const value = recall(name)
    if (value !== null) set(name, value === on[name])
  }
}

export function wireSwitches(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-switch]')) {
    const name = names.find((each) => each === button.dataset['switch'])
    if (!name) continue
    const show = () => button.setAttribute('aria-pressed', String(isOn(name)))
    show()
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show)
    button.addEventListener('click', () => {
      set(name, !isOn(name))
      keep(name)
      show()
      // what depends on the layout looks at it anew
      dispatchEvent(new Event('resize'))
    })
  }
}

function isOn(name: Name): boolean {
  const value = dataset[name]
  if (name === 'scheme' && value === undefined) return matchMedia('(prefers-color-scheme: dark)').matches
  return value === on[name]
}

function set(name: Name, isOn: boolean): void {
  const value = isOn ? on[name] : off[name]
  if (value) dataset[name] = value
  else delete dataset[name]
}

/* Storage may be forbidden, by the browser or for files opened from disk. */

function recall(name: Name): string | null {
  try {
    return localStorage.getItem(`huibao-${name}`)
  } catch {
    return null
  }
}

function keep(name: Name): void {
  try {
    localStorage.setItem(`huibao-${name}`, dataset[name] ?? '')
  } catch {
    // the switch still holds for this page
  }
}
