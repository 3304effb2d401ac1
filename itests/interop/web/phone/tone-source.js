// What a phone says: one pure tone, so that the far end can tell who it hears.

const LOUDNESS = 0.25;

let context;

/** The page's audio context. */
export function audioContext() {
  context ??= new AudioContext({ sampleRate: 48000 });
  return context;
}

/** A new stream with a sine of this frequency, as a microphone would give it. */
export function toneStream(hertz) {
  const audio = audioContext();
  const oscillator = new OscillatorNode(audio, { frequency: hertz });
  const loudness = new GainNode(audio, { gain: LOUDNESS });
  const destination = new MediaStreamAudioDestinationNode(audio, { channelCount: 1 });
  oscillator.connect(loudness).connect(destination);
  oscillator.start();
  return destination.stream;
}
