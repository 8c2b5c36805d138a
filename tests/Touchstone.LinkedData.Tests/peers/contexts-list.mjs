// Writes all contexts of the npm packages as {url: context}.
import {contexts} from './contexts.mjs';

process.stdout.write(JSON.stringify(Object.fromEntries(contexts)));
