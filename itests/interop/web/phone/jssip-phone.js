// A phone over JsSIP.
import JsSIP from 'jssip';
import { Calls } from './calls.js';
import { JsSipCall, mediaOptions } from './jssip-call.js';

export class JsSipPhone {
  #settings;
  #tell;
  #calls;
  #agent;

  constructor(settings, tell) {
    this.#settings = settings;
    this.#tell = tell;
    this.#calls = new Calls(tell);
    JsSIP.debug.enable('JsSIP:Transport');
  }

  call(name) {
    return this.#calls.get(name);
  }

  register({ user, login = user, password, domain, server, expires = 300, sessionTimers = false, refreshMethod = 'INVITE' }) {
    this.#agent = new JsSIP.UA({
      sockets: [new JsSIP.WebSocketInterface(server)],
      uri: `sip:${user}@${domain}`,
      authorization_user: login,
      password,
      register_expires: expires,
      session_timers: sessionTimers,
      session_timers_refresh_method: refreshMethod,
    });
    this.#watch();
    this.#agent.start();
  }

  unregister() {
    this.#agent.stop();
  }

  dial({ target, sessionExpires }) {
    const session = this.#agent.call(target, {
      ...mediaOptions(this.#settings),
      sessionTimersExpires: sessionExpires,
      eventHandlers: {},
    });
    return this.#nameOf(session);
  }

  message({ target, text }) {
    return new Promise((resolve, reject) => {
      this.#agent.sendMessage(target, text, {
        eventHandlers: {
          succeeded: ({ response }) => resolve(response.status_code),
          failed: ({ response, cause }) => (response ? resolve(response.status_code) : reject(new Error(cause))),
        },
      });
    });
  }

  #watch() {
    this.#agent.on('registered', () => this.#tell('registered'));
    this.#agent.on('unregistered', () => this.#tell('unregistered'));
    this.#agent.on('registrationFailed', ({ cause }) => this.#tell('registration-failed', { cause }));
    this.#agent.on('newMessage', ({ originator, request }) => {
      if (originator === 'remote') {
        this.#tell('message', { from: request.from.uri.toString(), text: request.body });
      }
    });
    // A call that was dialled is told here too, before call() returns.
    this.#agent.on('newRTCSession', ({ session, originator }) => {
      const name = this.#takeIn(session);
      const party = session.remote_identity.uri.toString();
      this.#tell(originator === 'remote' ? 'incoming' : 'dialled', { call: name, party });
    });
  }

  #takeIn(session) {
    const known = this.#nameOf(session);
    if (known) {
      return known;
    }
    const name = this.#calls.add((tell) => new JsSipCall(session, this.#settings, tell, (next, event) => {
      tell(event, { next: this.#takeIn(next) });
    }));
    session.data.name = name;
    return name;
  }

  #nameOf(session) {
    return session.data.name;
  }
}
