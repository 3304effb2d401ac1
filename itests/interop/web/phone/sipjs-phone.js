// A phone over SIP.js: its API of user agent and sessions, as its SessionManager has no attended transfer and no early media.
import { Inviter, Messager, Registerer, RegistererState, UserAgent, Web } from 'sip.js';
import { Calls } from './calls.js';
import { SipJsCall } from './sipjs-call.js';
import { toneStream } from './tone-source.js';

export class SipJsPhone {
  #settings;
  #tell;
  #calls;
  #agent;
  #registerer;
  #names = new Map();

  constructor(settings, tell) {
    this.#settings = settings;
    this.#tell = tell;
    this.#calls = new Calls(tell);
  }

  call(name) {
    return this.#calls.get(name);
  }

  async register({ user, login = user, password, domain, server, expires = 300 }) {
    this.#agent = new UserAgent({
      uri: uri(`sip:${user}@${domain}`),
      authorizationUsername: login,
      authorizationPassword: password,
      contactName: user,
      transportOptions: { server, traceSip: true },
      logConfiguration: false,
      sipExtension100rel: 'Supported',
      sipExtensionReplaces: 'Supported',
      sessionDescriptionHandlerFactory: Web.defaultSessionDescriptionHandlerFactory(() =>
        Promise.resolve(toneStream(this.#settings.hertz)),
      ),
      sessionDescriptionHandlerFactoryOptions: { peerConnectionConfiguration: this.#connectionSettings() },
      delegate: {
        onInvite: (invitation) => this.#ring(invitation),
        onMessage: (message) => this.#receive(message),
      },
    });
    await this.#agent.start();
    this.#registerer = new Registerer(this.#agent, { expires });
    this.#watchRegistration();
    await this.#registerer.register({
      requestDelegate: {
        onReject: ({ message }) => this.#tell('registration-failed', { cause: `${message.statusCode}` }),
      },
    });
  }

  async unregister() {
    await this.#registerer.unregister();
  }

  async dial({ target }) {
    const inviter = new Inviter(this.#agent, uri(target), { earlyMedia: true });
    const name = this.#takeIn(inviter);
    this.#tell('dialled', { call: name, party: target });
    await this.call(name).invite();
    return name;
  }

  message({ target, text }) {
    return new Promise((resolve) => {
      const status = ({ message }) => resolve(message.statusCode);
      const messager = new Messager(this.#agent, uri(target), text);
      void messager.message({ requestDelegate: { onAccept: status, onReject: status } });
    });
  }

  #connectionSettings() {
    const { iceServers = [], iceTransportPolicy = 'all' } = this.#settings;
    return { iceServers, iceTransportPolicy };
  }

  #watchRegistration() {
    this.#registerer.stateChange.addListener((state) => {
      if (state === RegistererState.Registered) {
        this.#tell('registered');
      }
      if (state === RegistererState.Unregistered) {
        this.#tell('unregistered');
      }
    });
  }

  #ring(invitation) {
    const name = this.#takeIn(invitation);
    this.#tell('incoming', { call: name, party: invitation.remoteIdentity.uri.toString() });
    if (this.call(name).replaces) {
      this.#tell('replaced', { call: this.#names.get(invitation._replacee), next: name });
      void this.call(name).answer();
    }
  }

  async #receive(message) {
    this.#tell('message', { from: message.request.from.uri.toString(), text: message.request.body });
    await message.accept();
  }

  #takeIn(session) {
    const name = this.#calls.add((tell) => new SipJsCall(session, tell, (next, event) => {
      const following = this.#takeIn(next);
      tell(event, { next: following });
      this.#tell('dialled', { call: following, party: next.remoteIdentity.uri.toString() });
    }));
    this.#names.set(session, name);
    return name;
  }
}

function uri(text) {
  const parsed = UserAgent.makeURI(text);
  if (!parsed) {
    throw new Error(`SIP.js cannot read the URI ${text}`);
  }
  return parsed;
}
