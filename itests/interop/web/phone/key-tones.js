// Keys that came as telephone-events (RFC 4733). A browser gives them to nobody, but plays them: as the pair of tones of
// ITU-T Q.23, which can be heard.
import { audioContext } from './tone-source.js';

const LOW = [697, 770, 852, 941];
const HIGH = [1209, 1336, 1477, 1633];
const KEYS = ['123A', '456B', '789C', '*0#D'];
const WINDOW = 2048;
const PERIOD_MILLISECONDS = 10;
/** Below this, a pair of tones is taken for chance. */
const LEVEL = 0.003;
/** How much of the power a pair must have, and each of its tones at least. */
const PAIR_SHARE = 0.8;
const TONE_SHARE = 0.15;
/** So often in a row a key must be heard, or nothing, until it counts. */
const STEADY = 2;

/** Listens for keys in a source of sound. */
export class KeyTones {
  #analyser;
  #timer;
  #onKey;
  #samples = new Float32Array(WINDOW);
  #pressed = null;
  #candidate = null;
  #times = 0;

  constructor(source, onKey) {
    this.#analyser = new AnalyserNode(audioContext(), { fftSize: WINDOW });
    this.#onKey = onKey;
    source.connect(this.#analyser);
    this.#timer = setInterval(() => this.#look(), PERIOD_MILLISECONDS);
  }

  close() {
    clearInterval(this.#timer);
  }

  #look() {
    this.#analyser.getFloatTimeDomainData(this.#samples);
    const key = keyIn(this.#samples, audioContext().sampleRate);
    this.#times = key === this.#candidate ? this.#times + 1 : 1;
    this.#candidate = key;
    if (this.#times >= STEADY && key !== this.#pressed) {
      this.#pressed = key;
      if (key !== null) {
        this.#onKey(key);
      }
    }
  }
}

function keyIn(samples, rate) {
  const windowed = samples.map((sample, i) => sample * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / samples.length)));
  const energy = windowed.reduce((total, sample) => total + sample * sample, 0);
  if (Math.sqrt(energy / samples.length) < LEVEL) {
    return null;
  }
  const low = strongest(LOW, windowed, rate, energy);
  const high = strongest(HIGH, windowed, rate, energy);
  const isPair = low.share + high.share > PAIR_SHARE && Math.min(low.share, high.share) > TONE_SHARE;
  return isPair ? KEYS[low.index][high.index] : null;
}

function strongest(frequencies, samples, rate, energy) {
  const shares = frequencies.map((hertz) => share(hertz, samples, rate, energy));
  const index = shares.indexOf(Math.max(...shares));
  return { index, share: shares[index] };
}

/** Goertzel's algorithm: how much of the energy is at this frequency, 0 to 1, for a Hann window. */
function share(hertz, samples, rate, energy) {
  const factor = 2 * Math.cos((2 * Math.PI * hertz) / rate);
  let last = 0;
  let secondLast = 0;
  for (const sample of samples) {
    [last, secondLast] = [sample + factor * last - secondLast, last];
  }
  const power = last * last + secondLast * secondLast - factor * last * secondLast;
  // A sine of amplitude a gives (a N / 4)^2 here, and an energy of a^2 N 3 / 16.
  return (3 * power) / (samples.length * energy);
}
