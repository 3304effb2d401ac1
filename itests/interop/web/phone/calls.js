// The calls of a phone under the names that the driver knows them by.

/** Numbers calls, and hands events of theirs on with that number. */
export class Calls {
  #byName = new Map();
  #tell;

  constructor(tell) {
    this.#tell = tell;
  }

  /** Takes a call in; create is given what its events are told to. */
  add(create) {
    const name = `call-${this.#byName.size + 1}`;
    const call = create((event, details = {}) => this.#tell(event, { call: name, ...details }));
    this.#byName.set(name, call);
    return name;
  }

  get(name) {
    const call = this.#byName.get(name);
    if (!call) {
      throw new Error(`there is no ${name}, only ${[...this.#byName.keys()]}`);
    }
    return call;
  }
}
