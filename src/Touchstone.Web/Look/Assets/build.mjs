// Makes the files a browser loads (/assets/...) from the sources in this folder and the nhsuk-frontend package.
// Usage: node build.mjs OUTPUT_FOLDER. MSBuild runs it (Assets.targets) when a source or the lock file has changed.
import { build } from 'esbuild'
import { compile } from 'sass'
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = resolve(here, '../../../..')
const out = resolve(process.argv[2] ?? fail('Say which folder to write to.'))

await rm(out, { recursive: true, force: true })
await mkdir(join(out, 'images'), { recursive: true })
await Promise.all([styles(), modules(), images()])

async function styles() {
  const { css } = compile(join(here, 'styles/site.scss'), {
    loadPaths: [join(root, 'node_modules/nhsuk-frontend/dist')],
    style: 'compressed',
    quietDeps: true
  })
  const palette = await readFile(join(here, 'styles/_palette.scss'), 'utf8')
  const brand = /\$brand:\s*(#[0-9a-f]{6})/.exec(palette)?.[1] ?? fail('_palette.scss states no $brand.')
  const site = brandable(css, brand)
  const foreign = /url\(["']?(https?:)?\/\/[^)]*\)/.exec(site)
  if (foreign) fail(`The style sheet asks another host for ${foreign[0]}.`)
  await writeFile(join(out, 'site.css'), site)
}

// The design system mixes its colours when Sass runs; a body states its own colour when the site runs. So each mix of
// the brand colour that Sass wrote as a number becomes the same mix of a custom property.
function brandable(css, brand) {
  const declared = `--brand:${brand}`
  const property = 'var(--brand)'
  const mixes = [[brand, property]]
  for (const [name, channel] of [['black', 0], ['white', 255]])
    for (const percent of [10, 15, 20, 30, 50, 78, 85])
      mixes.push([mix(brand, channel, percent / 100), `color-mix(in srgb,${property},${name} ${percent}%)`])
  for (const [hex, expression] of mixes) css = css.replaceAll(hex, expression)
  // Sass marks its output with a byte order mark, which inside a style sheet would spoil the first rule.
  return `:root{${declared}}${css.replace('\uFEFF', '')}`
}

function mix(hex, channel, share) {
  const mixed = [1, 3, 5].map(at => Math.round(parseInt(hex.slice(at, at + 2), 16) * (1 - share) + channel * share))
  return '#' + mixed.map(value => value.toString(16).padStart(2, '0')).join('')
}

async function modules() {
  const folder = join(here, 'modules')
  const entries = (await readdir(folder)).filter(name => name.endsWith('.ts')).map(name => join(folder, name))
  await build({
    entryPoints: entries,
    outdir: out,
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    nodePaths: [join(root, 'node_modules')],
    logLevel: 'warning'
  })
}

async function images() {
  const icons = join(root, 'node_modules/nhsuk-frontend/dist/nhsuk/assets/images')
  const needed = ['cross', 'arrow-up', 'arrow-down', 'arrow-up-down'].map(name => `nhsuk-icon-${name}.svg`)
  for (const name of needed) await cp(join(icons, name), join(out, 'images', name))
  await cp(join(here, 'images'), join(out, 'images'), { recursive: true })
}

function fail(why) {
  console.error(why)
  process.exit(1)
}
