// Reads a description of an API from standard input, and says what in it is against the published schema of OpenAPI.
import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'

const validator = new Validator()
const judged = await validator.validate(JSON.parse(readFileSync(0, 'utf8')))
if (!judged.valid) console.log(JSON.stringify(judged.errors, null, 1))
else console.log(`valid OpenAPI ${validator.version}`)
