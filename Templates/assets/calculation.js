// What the pages with an engine share: the engine, and how its answers are shown. It is that of the
// command line, compiled to WebAssembly; nothing here adds or rounds money.
window.ratebookCalculation = (() => {
  "use strict";

  const bytesOf = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

  /** The engine with programs in Base64: of each a function from values to the lines of its answer.
      Null where the browser has none. */
  async function startAll(texts) {
    if (!window.ratebookEngine || !window.WebAssembly) return null;
    let engine;
    try {
      engine = (await WebAssembly.instantiate(bytesOf(window.ratebookEngine))).instance.exports;
    } catch {
      return null;
    }

    /** Bytes in the memory of the engine. */
    function put(bytes) {
      const place = engine.allocate(bytes.length);
      new Uint8Array(engine.memory.buffer, place, bytes.length).set(bytes);
      return [place, bytes.length];
    }

    const programs = texts.map((text) => put(bytesOf(text)));
    engine.keep();

    return programs.map((program) => (values) => {
      const place = engine.answer(...program, ...put(new TextEncoder().encode(values.join("\n"))));
      const memory = new Uint8Array(engine.memory.buffer);
      const answer = new TextDecoder().decode(memory.subarray(place, memory.indexOf(0, place)));
      engine.release();
      return answer.split("\n");
    });
  }

  const start = async (text) => (await startAll([text]))?.[0];

  // Numbers

  const grouped = (digits) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");

  /** A plain decimal as it is printed. */
  function plain(text) {
    const [whole, part] = text.replace("-", "").split(".");
    return grouped(whole) + (part ? `.${part}` : "");
  }

  const isNought = (text) => !/[1-9]/.test(text);

  /** How amounts in a currency are written. */
  function amountsIn(currency) {
    const money = (text) =>
      (text.startsWith("-") && !isNought(text) ? "\u2212" : "") + currency + plain(text);
    const change = (text) =>
      isNought(text) ? "no change" : text.startsWith("-") ? money(text) : `+${money(text)}`;
    return { money, change };
  }

  /** What a field holds, as the engine reads it. */
  const typed = (field) => field.value.trim().replaceAll(",", "");

  // Elements

  /** A printed amount that knows its exact one. */
  function figure(exact, text) {
    const element = document.createElement("data");
    element.value = exact;
    element.textContent = text;
    return element;
  }

  /** A text that is not broken over two lines. */
  function whole(text) {
    const element = document.createElement("span");
    element.className = "whole";
    element.textContent = text;
    return element;
  }

  /** Lets a button copy a text, and say so until the text may be another. */
  function copies(button, textNow) {
    const label = button.textContent;
    button.addEventListener("click", () => {
      navigator.clipboard?.writeText(textNow()).then(
        () => { button.textContent = "Copied"; },
        () => {},
      );
    });
    return () => { button.textContent = label; };
  }

  // The address

  /** What stands behind "#?" in the address; an anchor is none of it. */
  const recalled = () =>
    new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : "");

  function remember(params) {
    const text = params.toString();
    history.replaceState(null, "", location.href.split("#")[0] + (text ? `#?${text}` : ""));
  }

  return { start, startAll, plain, isNought, amountsIn, typed, figure, whole, copies, recalled, remember };
})();
