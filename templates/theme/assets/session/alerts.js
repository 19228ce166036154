/* What calls somebody who does not look: tones, vibration, a flash, a spoken name, each as it is switched. */

/** @typedef {{sound: boolean, vibrate: boolean, flash: boolean, say: boolean}} Switches */

/** Each call: tones as [hertz, seconds from now, seconds], and how a phone shakes, in milliseconds. */
const CALLS = {
  tick: { tones: [[660, 0, 0.09]], shake: [40] },
  set: { tones: [[880, 0, 0.45]], shake: [300] },
  round: { tones: [[660, 0, 0.16], [880, 0.18, 0.4]], shake: [160, 80, 300] },
  move: { tones: [[523, 0, 0.16], [659, 0.18, 0.16], [784, 0.36, 0.45]], shake: [160, 80, 160, 80, 300] },
  end: { tones: [[784, 0, 0.2], [988, 0.22, 0.2], [1175, 0.44, 0.7]], shake: [500] },
};

/** @type {AudioContext | undefined} */
let audio;

/** Let sounds be heard later: browsers ask for a tap first. The reader's own music goes on. */
export function unlock() {
  try {
    const its = /** @type {{audioSession?: {type: string}}} */ (navigator).audioSession;
    if (its) its.type = "transient";
    audio ??= new AudioContext();
    void audio.resume();
  } catch {
    audio = undefined; // a browser without sound has the other calls
  }
}

/** @param {keyof CALLS} name @param {Switches} switches */
export function call(name, switches) {
  const { tones, shake } = CALLS[name];
  if (switches.sound && audio) for (const [hertz, from, length] of tones) tone(hertz, from, length);
  if (switches.vibrate) navigator.vibrate?.(shake);
  if (switches.flash && name !== "tick") flash();
}

/** @param {number} hertz @param {number} from @param {number} length */
function tone(hertz, from, length) {
  const start = audio.currentTime + from;
  const [source, gain] = [audio.createOscillator(), audio.createGain()];
  source.frequency.value = hertz;
  gain.gain.setValueAtTime(0.0001, start);
  gain.gain.exponentialRampToValueAtTime(0.4, start + 0.015);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + length);
  source.connect(gain).connect(audio.destination);
  source.start(start);
  source.stop(start + length + 0.05);
}

/** One flash, which is far from the three in a second that can harm (WCAG 2.3.1). */
function flash() {
  document.body.classList.add("flashes");
  setTimeout(() => document.body.classList.remove("flashes"), 500);
}

/** @param {string} words @param {Switches} switches */
export function speak(words, switches) {
  if (!switches.say || !("speechSynthesis" in window)) return;
  speechSynthesis.cancel();
  speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(words), { lang: document.documentElement.lang }));
}
