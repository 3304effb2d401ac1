// Drives browser phones for whoever started it: node driver/main.mjs BROWSER; ends with its input.
//
// A command is {"id": N, "phone": NAME, "command": NAME, ...}; its result is {"id": N, "result": ...} or
// {"id": N, "error": TEXT}; an event of a phone is {"phone": NAME, "event": NAME, ...}.
import { launch } from './browser.mjs';
import { serve, write } from './lines.mjs';
import { servePage } from './page-server.mjs';
import { Phones } from './phones.mjs';

const [executable] = process.argv.slice(2);
const page = await servePage();
const browser = await launch(executable);
try {
  const phones = new Phones(browser, page.address, write);
  write({ event: 'ready', browser: browser.version() });
  await serve((command) => phones.perform(command));
} finally {
  await browser.close();
  page.close();
}
