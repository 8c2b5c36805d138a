// Reads a calendar from standard input as another program does, and says in JSON what it understood.
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')))
const events = calendar.getAllSubcomponents('vevent').map((component) => {
  const event = new ICAL.Event(component)
  return {
    uid: event.uid,
    sequence: event.sequence,
    title: event.summary,
    description: event.description,
    place: event.location,
    starts: event.startDate.toJSDate().toISOString(),
    ends: event.endDate.toJSDate().toISOString(),
    status: component.getFirstPropertyValue('status'),
    organiser: component.getFirstProperty('organizer').getParameter('cn'),
    attendee: component.getFirstPropertyValue('attendee'),
  }
})
console.log(JSON.stringify({ method: calendar.getFirstPropertyValue('method'), events }))
