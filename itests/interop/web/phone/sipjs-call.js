// One call of SIP.js.
import { SessionState, UserAgent } from 'sip.js';
import { Media } from './media.js';

export class SipJsCall {
  #session;
  #tell;
  #media;

  /** The sessions that referrals of this call lead to are taken in by takeIn. */
  constructor(session, tell, takeIn) {
    this.#session = session;
    this.#tell = tell;
    session.delegate = {
      onSessionDescriptionHandler: (handler) => (this.#media = new Media(handler.peerConnection, tell)),
      onInfo: (info) => this.#receive(info),
      onInvite: (request) => this.#reoffered(request),
      onRefer: (referral) => this.#follow(referral, takeIn),
      onCancel: () => tell('failed', { by: 'remote', cause: 'Canceled', status: 0 }),
      onBye: async (bye) => {
        await bye.accept();
        tell('ended', { by: 'remote', cause: 'Terminated', status: 0 });
      },
    };
    this.#watchState();
  }

  get session() {
    return this.#session;
  }

  get replaces() {
    return Boolean(this.#session._replacee);
  }

  async invite() {
    await this.#session.invite({ requestDelegate: this.#inviteHandlers() });
  }

  answer() {
    return this.#session.accept();
  }

  /** Answers provisionally with what it says already: early media. */
  progress() {
    return this.#session.progress({ statusCode: 183 });
  }

  reject({ status }) {
    return this.#session.reject({ statusCode: status });
  }

  async hangUp() {
    const state = this.#session.state;
    if (state === SessionState.Established) {
      await this.#session.bye();
    } else if ('cancel' in this.#session) {
      await this.#session.cancel();
    } else {
      await this.#session.reject();
    }
    this.#tell(state === SessionState.Established ? 'ended' : 'failed', { by: 'local', cause: 'Terminated', status: 0 });
  }

  async hold() {
    await this.#reoffer(true);
    this.#tell('hold', { by: 'local' });
  }

  async unhold() {
    await this.#reoffer(false);
    this.#tell('unhold', { by: 'local' });
  }

  /** SIP.js sends no UPDATE. */
  refresh({ method }) {
    if (method !== 'INVITE') {
      throw new Error(`SIP.js sends no ${method}`);
    }
    return this.#offer();
  }

  async press({ keys, means, duration }) {
    if (means === 'rfc4733') {
      this.#handler.sendDtmf(keys, { duration, interToneGap: duration });
      return;
    }
    for (const key of keys) {
      await this.#pressByInfo(key, duration);
    }
  }

  transfer({ target }) {
    return this.#refer(UserAgent.makeURI(target));
  }

  transferTo(other) {
    return this.#refer(other.session);
  }

  hears() {
    return this.#media?.measure() ?? { hertz: 0, purity: 0, level: 0 };
  }

  statistics() {
    return this.#media.statistics();
  }

  get #handler() {
    return this.#session.sessionDescriptionHandler;
  }

  #inviteHandlers() {
    return {
      onProgress: ({ message }) => this.#tell('progress', { status: message.statusCode, sdp: Boolean(message.body) }),
      onReject: ({ message }) =>
        this.#tell('failed', { by: 'remote', cause: message.reasonPhrase, status: message.statusCode }),
    };
  }

  #watchState() {
    this.#session.stateChange.addListener((state) => {
      if (state === SessionState.Established) {
        this.#tell('confirmed', {});
      }
      if (state === SessionState.Terminated) {
        this.#media?.close();
      }
    });
  }

  async #reoffer(hold) {
    this.#session.sessionDescriptionHandlerOptionsReInvite = { hold };
    await this.#offer();
    this.#handler.enableSenderTracks(!hold);
  }

  #offer() {
    return new Promise((resolve, reject) => {
      const onAccept = () => resolve();
      const onReject = ({ message }) => reject(new Error(`the re-INVITE was answered ${message.statusCode}`));
      this.#session.invite({ requestDelegate: { onAccept, onReject } }).catch(reject);
    });
  }

  /** Says what the far end's offer makes of this side: it holds when it does not want to hear anything. */
  #reoffered({ body }) {
    this.#tell('refreshed', { method: 'INVITE' });
    const held = /^a=(sendonly|inactive)/m.test(body);
    this.#tell(held ? 'hold' : 'unhold', { by: 'remote' });
  }

  #pressByInfo(key, duration) {
    return new Promise((resolve, reject) => {
      const content = `Signal=${key}\r\nDuration=${duration}`;
      this.#session.info({
        requestOptions: {
          body: { contentDisposition: 'render', contentType: 'application/dtmf-relay', content },
        },
        requestDelegate: {
          onAccept: () => resolve(),
          onReject: ({ message }) => reject(new Error(`the INFO was answered ${message.statusCode}`)),
        },
      });
    });
  }

  async #receive(info) {
    const [, key] = /Signal\s*=\s*([0-9A-D*#])/i.exec(info.request.body) ?? [];
    if (key === undefined) {
      await info.reject({ statusCode: 415 });
      return;
    }
    await info.accept();
    this.#tell('key', { key, means: 'info' });
  }

  async #refer(target) {
    const tell = (status) => this.#tell('transfer', { status });
    await this.#session.refer(target, {
      requestDelegate: { onReject: ({ message }) => tell(message.statusCode) },
      onNotify: async (notification) => {
        await notification.accept();
        tell(Number(/^SIP\/2\.0 (\d+)/.exec(notification.request.body)?.[1] ?? 0));
      },
    });
  }

  async #follow(referral, takeIn) {
    this.#tell('refer', { target: referral.referTo.uri.toString() });
    await referral.accept();
    const inviter = referral.makeInviter({ earlyMedia: true });
    takeIn(inviter, 'following');
    await inviter.invite();
  }
}
