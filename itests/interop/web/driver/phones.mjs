// The phones, each on a page of its own, under the names that the commands give them.

const OF_PHONE = new Set(['register', 'unregister', 'dial', 'message']);
const OF_CALL = new Set([
  'answer', 'progress', 'reject', 'hangUp', 'hold', 'unhold', 'refresh', 'press', 'sendInfo', 'transfer', 'transferTo', 'hears',
  'statistics',
]);

export class Phones {
  #browser;
  #address;
  #write;
  #pages = new Map();

  constructor(browser, address, write) {
    this.#browser = browser;
    this.#address = address;
    this.#write = write;
  }

  /** Performs one command: open and close make and end phones, the others are theirs or their calls'. */
  async perform({ phone, command, ...details }) {
    if (command === 'open') {
      return this.#open(phone, details);
    }
    const page = this.#pages.get(phone);
    if (!page) {
      throw new Error(`there is no phone ${phone}`);
    }
    if (command === 'close') {
      return this.#close(phone, page);
    }
    const method = OF_PHONE.has(command) ? 'performOnPhone' : 'performOnCall';
    if (method === 'performOnCall' && !OF_CALL.has(command)) {
      throw new Error(`there is no command ${command}`);
    }
    return page.evaluate(([name, ...parameters]) => window[name](...parameters), [method, command, details]);
  }

  async #open(phone, { library, ...settings }) {
    // Who may use the microphone may know the addresses: without it Chromium offers only that of the default route, which
    // there is none of here.
    const page = await this.#browser.newPage({ permissions: ['microphone'] });
    this.#pages.set(phone, page);
    page.on('console', (message) => console.error(`${phone}: ${message.text()}`));
    page.on('pageerror', (error) => console.error(`${phone}: ${error.stack}`));
    await page.exposeFunction('tell', (event) => this.#write({ phone, ...event }));
    await page.goto(this.#address);
    await page.evaluate(([name, options]) => window.openPhone(name, options), [library, settings]);
  }

  async #close(phone, page) {
    this.#pages.delete(phone);
    await page.context().close();
  }
}
