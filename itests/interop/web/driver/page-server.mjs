// Serves the one page of the phones on 127.0.0.1, which makes it a secure context: WebRTC and audio are all there.
import { build } from 'esbuild';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../phone/start.js', import.meta.url));

/** Starts serving; returns the page's address and how to stop. */
export async function servePage() {
  const page = `<!doctype html><meta charset="utf-8"><title>Phone</title><script>${await script()}</script>`;
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

async function script() {
  const { outputFiles } = await build({ entryPoints: [ENTRY], bundle: true, format: 'iife', write: false, logLevel: 'warning' });
  return outputFiles[0].text.replaceAll('</script', '<\\/script');
}
