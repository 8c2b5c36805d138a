// Lines "language word" in, stems out.
import snowball from "snowball-stemmers";
import { createInterface } from "node:readline";

const stemmers = new Map();
for await (const line of createInterface({ input: process.stdin })) {
  const [language, word] = line.split(" ");
  if (!stemmers.has(language)) {
    stemmers.set(language, snowball.newStemmer(language));
  }
  process.stdout.write(stemmers.get(language).stem(word) + "\n");
}
