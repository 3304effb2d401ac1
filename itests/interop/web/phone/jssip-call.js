// One call of JsSIP.
import { Media } from './media.js';
import { toneStream } from './tone-source.js';

/** How a call of JsSIP is asked for its media: a tone, and candidates of this host only unless servers are named. */
export function mediaOptions({ hertz, iceServers = [], iceTransportPolicy = 'all' }) {
  return { mediaStream: toneStream(hertz), pcConfig: { iceServers, iceTransportPolicy } };
}

export class JsSipCall {
  #session;
  #settings;
  #tell;
  #media;

  /** The sessions that referrals of this call lead to are taken in by takeIn. */
  constructor(session, settings, tell, takeIn) {
    this.#session = session;
    this.#settings = settings;
    this.#tell = tell;
    this.#watchMedia();
    this.#watchState();
    this.#watchDialog();
    session.on('refer', (referral) => this.#follow(referral, takeIn));
    session.on('replaces', (replacing) => this.#giveWay(replacing, takeIn));
  }

  get session() {
    return this.#session;
  }

  answer() {
    this.#session.answer(mediaOptions(this.#settings));
  }

  reject({ status }) {
    this.#session.terminate({ status_code: status });
  }

  hangUp() {
    this.#session.terminate();
  }

  hold() {
    return done((finish) => this.#session.hold({}, finish), 'hold');
  }

  unhold() {
    return done((finish) => this.#session.unhold({}, finish), 'unhold');
  }

  refresh({ method }) {
    return done((finish) => this.#session.renegotiate({ useUpdate: method === 'UPDATE' }, finish), 'refresh');
  }

  press({ keys, means, duration }) {
    const transportType = means === 'info' ? 'INFO' : 'RFC2833';
    this.#session.sendDTMF(keys, { transportType, duration, interToneGap: duration });
  }

  sendInfo({ contentType, body }) {
    this.#session.sendInfo(contentType, body);
  }

  transfer({ target }) {
    this.#session.refer(target, { eventHandlers: this.#transferHandlers() });
  }

  transferTo(other) {
    const target = other.session.remote_identity.uri;
    this.#session.refer(target, { replaces: other.session, eventHandlers: this.#transferHandlers() });
  }

  hears() {
    return this.#media?.measure() ?? { hertz: 0, purity: 0, level: 0 };
  }

  statistics() {
    return this.#media.statistics();
  }

  /** A call that is dialled has its connection before anybody is told of the call. */
  #watchMedia() {
    const watch = (connection) => (this.#media = new Media(connection, this.#tell));
    if (this.#session.connection) {
      watch(this.#session.connection);
    } else {
      this.#session.once('peerconnection', ({ peerconnection }) => watch(peerconnection));
    }
  }

  #watchState() {
    this.#session.on('progress', ({ originator, response }) => {
      if (originator === 'remote') {
        this.#tell('progress', { status: response.status_code, sdp: Boolean(response.body) });
      }
    });
    this.#session.on('confirmed', ({ originator }) => this.#tell('confirmed', { by: originator }));
    for (const event of ['ended', 'failed']) {
      this.#session.on(event, ({ originator, message, cause }) => {
        this.#media?.close();
        this.#tell(event, { by: originator, cause, status: message?.status_code ?? 0 });
      });
    }
  }

  #watchDialog() {
    this.#session.on('hold', ({ originator }) => this.#tell('hold', { by: originator }));
    this.#session.on('unhold', ({ originator }) => this.#tell('unhold', { by: originator }));
    this.#session.on('reinvite', () => this.#tell('refreshed', { method: 'INVITE' }));
    this.#session.on('update', () => this.#tell('refreshed', { method: 'UPDATE' }));
    this.#session.on('newDTMF', ({ originator, dtmf }) => {
      if (originator === 'remote') {
        this.#tell('key', { key: dtmf.tone, means: 'info' });
      }
    });
    this.#session.on('newInfo', ({ originator, info }) => {
      if (originator === 'remote') {
        this.#tell('info', { contentType: info.contentType, body: info.body });
      }
    });
  }

  #follow(referral, takeIn) {
    this.#tell('refer', { target: referral.request.refer_to.uri.toString() });
    referral.accept((next) => takeIn(next, 'following'), mediaOptions(this.#settings));
  }

  #giveWay(replacing, takeIn) {
    replacing.accept((next) => {
      takeIn(next, 'replaced');
      next.answer(mediaOptions(this.#settings));
    });
  }

  #transferHandlers() {
    const status = ({ status_line: line }) => this.#tell('transfer', { status: line.status_code });
    return {
      requestFailed: ({ response }) => this.#tell('transfer', { status: response?.status_code ?? 0 }),
      trying: status,
      progress: status,
      accepted: status,
      failed: status,
    };
  }
}

/** JsSIP says false at once when it cannot, and calls back when it has done it. */
function done(start, what) {
  return new Promise((resolve, reject) => {
    if (!start(resolve)) {
      reject(new Error(`JsSIP cannot ${what} now`));
    }
  });
}
