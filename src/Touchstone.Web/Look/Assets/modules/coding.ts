// The coding workspace by keyboard: words that are selected in the text are sent as places, counted in Unicode code points, and single
// keys act while the text has the focus. Without this module the same forms are filled in and sent by hand.

const place = document.querySelector<HTMLElement>('[data-coding]')
const words = place?.querySelector<HTMLElement>('[data-words]')
const give = place?.querySelector<HTMLFormElement>('[data-give]')

if (place && words && give) begin(place, words, give)

function begin(place: HTMLElement, words: HTMLElement, give: HTMLFormElement): void {
  const start = give.querySelector<HTMLInputElement>('[data-start]')!
  const end = give.querySelector<HTMLInputElement>('[data-end]')!
  const said = give.querySelector<HTMLElement>('[data-chosen]')!
  const typed = give.querySelector<HTMLInputElement>('[name="Words"]')!
  const find = give.querySelector<HTMLInputElement>('[data-find-code]')!
  const lines = [...give.querySelectorAll<HTMLElement>('[data-code-line]')]
  place.classList.add('ts-coding--keys')
  for (const hidden of place.querySelectorAll<HTMLElement>('[data-find], [data-keys]')) hidden.hidden = false

  document.addEventListener('selectionchange', () => {
    const chosen = selected(words)
    if (chosen === null) return
    start.value = chosen === undefined ? '' : String(chosen.start)
    end.value = chosen === undefined ? '' : String(chosen.end)
    if (chosen !== undefined) typed.value = ''
    said.textContent = chosen === undefined ? 'To the whole text.' : `To the words “${chosen.words}”.`
  })

  // A passage is given its code and forgotten: what is typed afterwards is meant by itself.
  typed.addEventListener('input', () => {
    start.value = ''
    end.value = ''
  })

  find.addEventListener('input', () => {
    const wanted = find.value.trim().toLowerCase()
    for (const line of lines) line.hidden = !codeOf(line).textContent!.toLowerCase().includes(wanted)
  })
  find.addEventListener('keydown', event => {
    if (event.key === 'Escape') words.focus()
    if (event.key !== 'Enter') return
    event.preventDefault()
    const first = lines.find(line => !line.hidden)
    if (first) codeOf(first).click()
  })

  words.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (!act(event.key)) return
    event.preventDefault()
    sessionStorage.setItem('coding-by-keyboard', 'yes')
  })

  // Whoever codes by keyboard goes on where the text is, after each page.
  if (sessionStorage.getItem('coding-by-keyboard') === 'yes') words.focus({ preventScroll: true })

  function act(key: string): boolean {
    if (/^[1-9]$/.test(key)) {
      const line = lines[Number(key) - 1]
      if (line) codeOf(line).click()
      return true
    }
    switch (key) {
      case 's':
        return choose(words, chosen => sentence(words, chosen, 1))
      case 'a':
        return choose(words, chosen => sentence(words, chosen, -1))
      case 'w':
        return choose(words, chosen => wordMore(words, chosen))
      case 'q':
        return choose(words, chosen => wordLess(words, chosen))
      case 'W':
        return choose(words, chosen => firstWordLess(words, chosen))
      case 'Escape':
        document.getSelection()?.collapse(words, 0)
        return true
      case '/':
        find.focus()
        return true
      case 'u':
        lastGiven()?.requestSubmit()
        return true
      case 'f':
        place.querySelector<HTMLFormElement>('[data-finish]')?.requestSubmit()
        return true
      case 'j':
        place.querySelector<HTMLAnchorElement>('[data-after]')?.click()
        return true
      case 'k':
        place.querySelector<HTMLAnchorElement>('[data-before]')?.click()
        return true
      default:
        return false
    }
  }

  // They stand in the order of the text; their identifiers are in the order in which they were given (RFC 9562, 5.7).
  function lastGiven(): HTMLFormElement | undefined {
    const given = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>('[name="Coding"]')!.value
    return [...place.querySelectorAll<HTMLFormElement>('[data-take-back]')]
      .sort((one, other) => (given(one) < given(other) ? -1 : 1))
      .pop()
  }
}

// Places of the selection in UTF-16 units, as ranges count them.
type Span = { from: number; to: number }

function choose(words: HTMLElement, next: (chosen: Span) => Span | undefined): boolean {
  const selection = document.getSelection()
  if (selection === null) return true
  let chosen: Span = { from: 0, to: 0 }
  if (selection.rangeCount > 0 && words.contains(selection.getRangeAt(0).startContainer)) {
    const range = selection.getRangeAt(0)
    const before = document.createRange()
    before.setStart(words, 0)
    before.setEnd(range.startContainer, range.startOffset)
    const from = before.toString().length
    chosen = { from, to: from + range.toString().length }
  }
  const span = next(chosen)
  if (span !== undefined && span.to > span.from) {
    const range = document.createRange()
    range.setStart(...at(words, span.from))
    range.setEnd(...at(words, span.to))
    selection.removeAllRanges()
    selection.addRange(range)
  }
  return true
}

function at(words: HTMLElement, place: number): [Node, number] {
  const nodes = document.createTreeWalker(words, NodeFilter.SHOW_TEXT)
  let left = place
  let last: Node = words
  while (nodes.nextNode()) {
    last = nodes.currentNode
    const length = last.textContent!.length
    if (left <= length) return [last, left]
    left -= length
  }
  return [last, last.textContent!.length]
}

function segments(words: HTMLElement, granularity: 'sentence' | 'word'): Span[] {
  const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity })
  return [...segmenter.segment(words.textContent!)]
    .filter(part => granularity === 'sentence' || part.isWordLike === true)
    .map(part => ({ from: part.index, to: part.index + part.segment.trimEnd().length }))
    .filter(part => part.to > part.from)
}

function sentence(words: HTMLElement, chosen: Span, step: 1 | -1): Span | undefined {
  const all = segments(words, 'sentence')
  if (chosen.to === chosen.from) return all[0]
  return step === 1 ? all.find(part => part.from >= chosen.to) : all.filter(part => part.to <= chosen.from).pop()
}

function wordMore(words: HTMLElement, chosen: Span): Span | undefined {
  const next = segments(words, 'word').find(part => part.to > chosen.to)
  if (next === undefined) return undefined
  return { from: chosen.to === chosen.from ? next.from : chosen.from, to: next.to }
}

// The full stop after the last word goes with it.
function wordLess(words: HTMLElement, chosen: Span): Span | undefined {
  const inside = segments(words, 'word').filter(part => part.from >= chosen.from && part.to <= chosen.to)
  const last = inside[inside.length - 2]
  return last === undefined ? undefined : { from: chosen.from, to: last.to }
}

function firstWordLess(words: HTMLElement, chosen: Span): Span | undefined {
  const next = segments(words, 'word').find(part => part.from > chosen.from)
  return next === undefined ? undefined : { from: next.from, to: chosen.to }
}

function codeOf(line: HTMLElement): HTMLButtonElement {
  return line.querySelector<HTMLButtonElement>('button')!
}

// The selected words of the text; undefined where the cursor stands in it with nothing selected; null where the selection is elsewhere.
function selected(words: HTMLElement): { start: number; end: number; words: string } | null | undefined {
  const selection = document.getSelection()
  if (selection === null || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!words.contains(range.startContainer) || !words.contains(range.endContainer)) return null
  if (range.collapsed) return undefined
  const before = document.createRange()
  before.setStart(words, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const start = [...before.toString()].length
  const chosen = range.toString()
  return { start, end: start + [...chosen].length, words: chosen }
}
