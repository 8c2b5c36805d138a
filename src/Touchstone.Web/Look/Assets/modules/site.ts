// The behaviour of the design system's components that this product uses. Every page works without it. Its drop zone for
// files is left out: its button's name differs from what is seen on it (WCAG 2.2, 2.5.3), and a plain field does all it does.
import {
  initButtons,
  initCharacterCounts,
  initCheckboxes,
  initErrorSummary,
  initHeader,
  initNotificationBanners,
  initPasswordInputs,
  initRadios,
  initScroll,
  initSkipLinks,
  initTabs
} from 'nhsuk-frontend'

initButtons()
initCharacterCounts()
initCheckboxes()
initErrorSummary()
initHeader()
initNotificationBanners()
initPasswordInputs()
initRadios()
initScroll()
initSkipLinks()
initTabs()

// The design system says of a radio with a question under it that it is expanded, which a radio cannot be (WAI-ARIA 1.2,
// role radio). What opens stands right after it in the page, so nothing is lost without saying so.
const stripExpanded = () => {
  for (const radio of document.querySelectorAll('input[type="radio"][aria-expanded]')) radio.removeAttribute('aria-expanded')
}
stripExpanded()
document.addEventListener('click', stripExpanded)
window.addEventListener('pageshow', stripExpanded)
