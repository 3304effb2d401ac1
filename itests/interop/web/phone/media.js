// The sound of one call: listens to what its peer connection receives.
import { Hearing } from './hearing.js';
import { statisticsOf } from './statistics.js';

/** Watches a peer connection from its beginning. */
export class Media {
  #connection;
  #hearing;

  constructor(connection, tell) {
    this.#connection = connection;
    connection.addEventListener('track', ({ track, streams }) => {
      this.#hearing?.close();
      this.#hearing = new Hearing(streams[0] ?? new MediaStream([track]), (key) => tell('key', { key, means: 'rfc4733' }));
    });
    connection.addEventListener('connectionstatechange', () =>
      tell('connection', { state: connection.connectionState }),
    );
  }

  measure() {
    return this.#hearing?.measure() ?? { hertz: 0, purity: 0, level: 0 };
  }

  statistics() {
    return statisticsOf(this.#connection);
  }

  close() {
    this.#hearing?.close();
  }
}
