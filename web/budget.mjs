// What somebody has to download before the first page shows: fails where that becomes more than it should be.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const MOST = 200 * 1024;

const dist = new URL('dist/', import.meta.url);
const page = await readFile(new URL('index.html', dist), 'utf8');
const scripts = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file);
const sizes = await Promise.all(scripts.map(async (file) => gzipSync(await readFile(new URL(file, dist))).length));
const total = sizes.reduce((sum, size) => sum + size, 0);

console.log(
  `Initial JavaScript: ${(total / 1024).toFixed(1)} KB gzip in ${scripts.length} files, of ${MOST / 1024} KB allowed.`,
);
if (scripts.length === 0 || total > MOST) {
  process.exitCode = 1;
}
