// Forms that a passkey fills in: script asks the browser for it and puts the answer into a hidden field. Where that cannot be done
// the page says what to do instead, and the form, sent without an answer, says so too.

const forms = document.querySelectorAll<HTMLFormElement>('form[data-passkey]')
const known = 'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential

for (const form of forms) {
  if (known) form.addEventListener('submit', event => void answer(event, form))
  else document.querySelector('[data-passkey-unknown]')?.removeAttribute('hidden')
}

async function answer(event: SubmitEvent, form: HTMLFormElement): Promise<void> {
  const field = form.elements.namedItem('Passkey') as HTMLInputElement
  if (field.value !== '') return
  event.preventDefault()
  try {
    const credential = await ask(form)
    if (credential === null) return
    field.value = JSON.stringify((credential as PublicKeyCredential).toJSON())
    form.submit()
  } catch {
    // Cancelled, timed out, or not to be had on this device: nothing was sent, and the person may try again.
    const said = document.querySelector('[data-passkey-cancelled]')
    if (said) said.textContent = 'No passkey was used. You can try again.'
  }
}

function ask(form: HTMLFormElement): Promise<Credential | null> {
  const options = JSON.parse(form.dataset.options ?? '{}')
  return form.dataset.passkey === 'make'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
}
