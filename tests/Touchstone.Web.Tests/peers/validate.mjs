// Says what is wrong with the pages given as files, one line a fault. Exit code 1 when there is any.
import { readFile } from 'node:fs/promises'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // Matters of taste that the design system settles otherwise.
      'attr-quotes': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      // role="list" keeps a list without bullets a list in Safari; role on landmarks is the design system's own.
      'no-redundant-role': 'off',
      'prefer-native-element': ['error', { exclude: ['list', 'region'] }],
      // Boxes of one question share their name, which is how a list is posted.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
      // The first button of a form in the design system says its type; the header's menu button is inside no form.
      'no-implicit-button-type': 'off',
      'no-inline-style': 'error',
      'require-sri': 'off'
    }
  })
)
let faults = 0
for (const file of process.argv.slice(2)) {
  const report = await validator.validateString(await readFile(file, 'utf8'))
  for (const result of report.results)
    for (const message of result.messages) {
      faults++
      console.log(`${file.split('/').pop()}:${message.line}:${message.column} ${message.ruleId}: ${message.message} [${message.selector}]`)
    }
}
process.exit(faults ? 1 : 0)
