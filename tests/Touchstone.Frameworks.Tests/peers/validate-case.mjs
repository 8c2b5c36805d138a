// usage: node validate-case.mjs 1.0|1.1 FILE...   Prints every schema error, one a line; nothing when all files are valid.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import { caseSchema } from "./case-schema.mjs";

const [edition, ...files] = process.argv.slice(2);
const ajv = new Ajv.default({ allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(caseSchema(edition));
for (const file of files) {
  if (!validate(JSON.parse(readFileSync(file, "utf8")))) {
    for (const error of validate.errors) {
      console.log(`${error.instancePath} ${error.message}`);
    }
  }
}
