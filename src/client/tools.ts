/** Print and share. */
export function wireTools(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-do]')) {
    const action = button.dataset['do']
    if (action === 'print') button.addEventListener('click', () => print())
    if (action === 'share') button.addEventListener('click', () => void share(button))
  }
}

async function share(button: HTMLButtonElement): Promise<void> {
  const section = document.querySelector<HTMLAnchorElement>('.contents [aria-current]')
  const address = new URL(location.href)
  if (section) address.hash = section.hash
  if (await copy(address.href)) say(button.dataset['done'] ?? '', button)
}

/** The clipboard API is absent on pages opened from disk in some browsers. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    field.className = 'hidden'
    document.body.append(field)
    field.select()
    // oxlint-disable-next-line typescript/no-deprecated
    const done = document.execCommand('copy')
    field.remove()
    return done
  }
}

/** Says on the button, and to screen readers, that something was done. */
export function say(text: string, button: HTMLElement, shown = text): void {
  const before = button.textContent
  const said = document.getElementById('said')
  if (said) said.textContent = text
  button.textContent = shown
  setTimeout(() => {
    button.textContent = before
    if (said) said.textContent = ''
  }, 2000)
}
