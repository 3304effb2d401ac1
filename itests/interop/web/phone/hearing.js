// What a phone hears, measured on the decoded sound: getStats knows no level while nobody plays the stream.
import { audioContext } from './tone-source.js';
import { KeyTones } from './key-tones.js';

/** 341 ms at 48 kHz: a bin is 2.9 Hz wide. */
const FFT_SIZE = 16384;
/** Half the main lobe of the Blackman window that AnalyserNode uses, in bins. */
const LOBE = 3;

/** Listens to one remote stream. */
export class Hearing {
  #element;
  #source;
  #analyser;
  #keys;

  /** Tells each key that is heard as a pair of tones. */
  constructor(stream, onKey) {
    const audio = audioContext();
    // Chromium pulls no sound out of a remote stream that no element plays.
    this.#element = new Audio();
    this.#element.muted = true;
    this.#element.srcObject = stream;
    void this.#element.play();
    this.#source = new MediaStreamAudioSourceNode(audio, { mediaStream: stream });
    this.#analyser = new AnalyserNode(audio, { fftSize: FFT_SIZE, smoothingTimeConstant: 0 });
    this.#source.connect(this.#analyser);
    this.#keys = new KeyTones(this.#source, onKey);
  }

  /** The last 341 ms: the strongest frequency, how much of the power it has (0 to 1), and the level (RMS, 0 to 1). */
  measure() {
    const powers = this.#powers();
    const peak = powers.reduce((best, power, bin) => (power > powers[best] ? bin : best), 1);
    const all = sum(powers);
    const lobe = sum(powers.slice(Math.max(0, peak - LOBE), peak + LOBE + 1));
    return {
      hertz: (peak * audioContext().sampleRate) / FFT_SIZE,
      purity: all === 0 ? 0 : lobe / all,
      level: this.#level(),
    };
  }

  close() {
    this.#keys.close();
    this.#source.disconnect();
    this.#element.srcObject = null;
  }

  #powers() {
    const decibels = new Float32Array(this.#analyser.frequencyBinCount);
    this.#analyser.getFloatFrequencyData(decibels);
    return Array.from(decibels, (value) => 10 ** (value / 10));
  }

  #level() {
    const samples = new Float32Array(FFT_SIZE);
    this.#analyser.getFloatTimeDomainData(samples);
    return Math.sqrt(sum(samples.map((sample) => sample * sample)) / FFT_SIZE);
  }
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
