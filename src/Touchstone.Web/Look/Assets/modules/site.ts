// The behaviour of the design system's components that this product uses. Every page works without it.
import {
  initButtons,
  initCharacterCounts,
  initCheckboxes,
  initErrorSummary,
  initFileUploads,
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
initFileUploads()
initHeader()
initNotificationBanners()
initPasswordInputs()
initRadios()
initScroll()
initSkipLinks()
initTabs()
