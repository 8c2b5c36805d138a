// What makes a conversation quicker with script: votes without waiting for a page, keys for them, similar statements while typing,
// counts that move. Every form works without.

interface Asked { number: number; text: string; challenge: string; lang: string | null }
interface Answer { agree: number; disagree: number; pass: number; own: number; open: number; next: Asked | null }

// The page brings the words, in what it is read in, with places for figures.
type Said = 'agreed' | 'disagreed' | 'passed' | 'tally' | 'nobody' | 'progress' | 'lost' | 'similar'
const words = JSON.parse(document.querySelector<HTMLElement>('[data-words]')?.dataset.words ?? '{}') as Partial<Record<Said, string>>
const word = (said: Said, ...figures: (number | string)[]) => (words[said] ?? '').replace(/\{(\d)\}/g, (_, at: string) => String(figures[Number(at)] ?? ''))
const voted: Record<string, Said> = { '1': 'agreed', '-1': 'disagreed', '0': 'passed' }
const say = (agree: number, disagree: number, pass: number) => {
  const seen = agree + disagree + pass
  return seen === 0 ? word('nobody') : word('tally', agree, seen, disagree, pass)
}
const part = (within: ParentNode, name: string) => within.querySelector<HTMLElement>(`[data-${name}]`)

function voting(form: HTMLFormElement) {
  const address = form.dataset.vote!
  const statement = form.elements.namedItem('Statement') as HTMLInputElement
  const said = part(document, 'said')
  const keys = part(form, 'keys')
  let busy = false

  const send = async (vote: string) => {
    if (busy) return
    busy = true
    try {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ statement: Number(statement.value), vote: Number(vote) })
      })
      if (answer.status === 503) throw new Error('busy')
      if (!answer.ok) return location.reload()
      show(vote, await answer.json() as Answer)
    } catch {
      if (said) said.textContent = word('lost')
    } finally {
      busy = false
    }
  }

  const show = (vote: string, answer: Answer) => {
    if (said) said.textContent = word(voted[vote] ?? 'passed', say(answer.agree, answer.disagree, answer.pass))
    const progress = part(document, 'progress')
    if (progress) progress.textContent = word('progress', answer.own, answer.open)
    if (!answer.next) {
      form.hidden = true
      const done = part(document, 'done')
      if (done) done.hidden = false
      return
    }
    statement.value = String(answer.next.number)
    const challenge = part(form, 'challenge')!
    challenge.textContent = answer.next.challenge
    challenge.lang = answer.next.lang ?? ''
    const text = part(form, 'text')!
    text.textContent = answer.next.text
    text.focus()
    const discuss = form.querySelector<HTMLAnchorElement>('[data-discuss]')
    if (discuss) discuss.href = discuss.href.replace(/\d+$/, String(answer.next.number))
  }

  form.addEventListener('submit', event => {
    const pressed = (event as SubmitEvent).submitter as HTMLButtonElement | null
    if (!pressed) return
    event.preventDefault()
    void send(pressed.value)
  })
  // Keys count while something of the form has the focus, and nowhere else (WCAG 2.2, 2.1.4).
  form.addEventListener('keydown', event => {
    const vote = ({ '1': '1', '2': '-1', '3': '0' } as Record<string, string>)[event.key]
    if (!vote || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
    event.preventDefault()
    void send(vote)
  })
  if (keys) keys.hidden = false
}

function similar(form: HTMLFormElement) {
  const text = form.querySelector<HTMLTextAreaElement>('textarea')
  const found = part(form, 'similar-found')
  if (!text || !found) return
  let waiting = 0
  text.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(() => void look(), 400)
  })

  const look = async () => {
    const asked = text.value
    const answer = await fetch(`${form.dataset.similar}?text=${encodeURIComponent(asked)}`).catch(() => null)
    if (!answer?.ok || asked !== text.value) return
    const { similar: others } = await answer.json() as { similar: { number: number; text: string }[] }
    found.hidden = others.length === 0
    const list = document.createElement('ul')
    list.className = 'nhsuk-list nhsuk-list--bullet'
    for (const other of others) {
      const link = document.createElement('a')
      link.href = `${found.dataset.home}/${other.number}`
      link.textContent = other.text
      const item = document.createElement('li')
      if (found.dataset.lang) item.lang = found.dataset.lang
      item.append(link)
      list.append(item)
    }
    const head = document.createElement('p')
    head.textContent = word('similar')
    found.replaceChildren(head, list)
  }
}

function live(within: HTMLElement) {
  const source = new EventSource(within.dataset.live!)
  source.addEventListener('message', event => {
    const now = JSON.parse(event.data as string) as { voters: number; votes: number; tallies: Record<string, [number, number, number]> }
    const put = (name: string, count: number) => {
      const shown = part(document, name)
      if (shown) shown.textContent = count.toLocaleString('en-GB')
    }
    put('voters', now.voters)
    put('votes', now.votes)
    for (const [number, tally] of Object.entries(now.tallies)) {
      const shown = document.querySelector<HTMLElement>(`[data-tally="${number}"]`)
      if (shown) shown.textContent = say(...tally)
    }
  })
  window.addEventListener('pagehide', () => source.close())
}

document.querySelectorAll<HTMLFormElement>('form[data-vote]').forEach(voting)
document.querySelectorAll<HTMLFormElement>('form[data-similar]').forEach(similar)
const looked = document.querySelector<HTMLElement>('[data-live]')
if (looked) live(looked)
