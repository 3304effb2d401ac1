// Chromium without a screen, so set up that its calls stay on this machine and nothing of it sleeps.
import { chromium } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  // Sound without somebody who clicks first.
  '--autoplay-policy=no-user-gesture-required',
  // Candidates with addresses: nobody here resolves .local names.
  '--disable-features=WebRtcHideLocalIpsWithMdns',
  // The bed's authority is made anew for each run.
  '--ignore-certificate-errors',
];

/** Starts the browser. */
export function launch(executablePath) {
  return chromium.launch({ executablePath, headless: true, args: ARGUMENTS, ignoreDefaultArgs: ['--mute-audio'] });
}
