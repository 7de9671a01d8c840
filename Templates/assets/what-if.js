// Lets a reader change the numbers of a scenario; calculation.js holds the engine. The page is complete
// without it. What a reader changed stands in the address after "#?".
(async () => {
  "use strict";

  const {
    start, plain, isNought, amountsIn, typed: typedIn, figure, whole, copies, recalled, remember,
  } = window.ratebookCalculation;
  const panel = document.getElementById("what-if");
  const ask = panel && await start(panel.dataset.program);
  if (!ask) return;

  const { money, change } = amountsIn(panel.dataset.currency);
  const shownAtFirst = 6;
  const find = (selector) => panel.querySelector(selector);
  const items = [...panel.querySelectorAll(".choices li")];
  const rows = [...panel.querySelectorAll("tbody tr")];
  const choices = items.map((item) => ({
    item,
    ...item.dataset,
    field: item.querySelector(".typed input"),
    slider: item.querySelector(".slide"),
    why: item.querySelector(".why"),
  }));
  const inOrder = [...choices].sort((a, b) => a.index - b.index);

  // Numbers

  const typed = ({ field }) => typedIn(field);
  const isChanged = (choice) => typed(choice) !== choice.expected;
  const withUnit = (choice, text) =>
    `${plain(text)}${choice.sign || ` ${choice.item.querySelector(".unit").textContent}`}`;

  /** Why a value cannot be used. */
  function reason(choice, code) {
    if (code === "1") return "This is not a plain number.";
    const [end, isLast] = code === "2"
      ? [`at least ${withUnit(choice, choice.least)}`, "starts" in choice]
      : [`at most ${withUnit(choice, choice.greatest)}`, "ends" in choice];
    if (isLast) return `It is ${end}.`;
    return `Here it can be ${end}. Beyond that other lines or other prices may apply, and the `
      + `command line says what it costs: ${commandFor(choices.filter(isChanged))}`;
  }

  const quoted = (text) => (/[^\w.=%-]/.test(text) ? `'${text}'` : text);
  const commandFor = (changed) => [
    panel.dataset.command,
    ...changed.map((choice) => `--set ${quoted(`${choice.name}=${typed(choice)}${choice.ending}`)}`),
  ].join(" ");

  // The address

  function rememberChanges(changed) {
    const params = recalled();
    params.delete("set");
    for (const choice of changed) params.append("set", `${choice.name}=${typed(choice)}`);
    remember(params);
  }

  function recall() {
    for (const text of recalled().getAll("set")) {
      const [name, value] = text.split("=");
      const choice = choices.find((other) => other.name === name);
      if (choice && value) choice.field.value = value;
    }
  }

  // The answer

  const monthly = rows.length;

  function show(answer) {
    const lines = answer.slice(1).map((line) => line.split(" "));
    rows.forEach((row, index) => {
      const [exact, difference, now, printed] = lines[index];
      row.hidden = isNought(difference);
      row.cells[1].textContent = before[index];
      row.cells[2].replaceChildren(figure(exact, money(now)));
      row.cells[3].textContent = change(printed);
    });
    const [exact, , now, printed] = lines[monthly];
    const [contracted, , nowContracted] = lines[monthly + 1];
    const least = "floor" in panel.dataset ? "At least " : "";
    const after = contracted === exact ? "" : ` After discounts ${money(nowContracted)}.`;
    find(".outcome").replaceChildren(...exact === "-"
      ? ["With these numbers a month has no amount."]
      : [least, figure(exact, money(now)), " a month, ", whole(`${change(printed)}.`), after]);
    find(".moved").hidden = rows.every((row) => row.hidden);
  }

  const before = ask([]).slice(1).map((line) => money(line.split(" ")[2]));

  function update() {
    for (const choice of choices) {
      choice.why.textContent = "";
      choice.field.removeAttribute("aria-invalid");
      choice.item.classList.toggle("changed", isChanged(choice));
    }
    const changed = choices.filter(isChanged);
    const answer = ask(inOrder.map((choice) =>
      isChanged(choice) ? (typed(choice) || "-") + choice.sign : ""));
    const [word, index, code] = answer[0].split(" ");
    if (word === "refused") {
      const choice = inOrder[index];
      choice.why.textContent = reason(choice, code);
      choice.field.setAttribute("aria-invalid", "true");
      choice.item.hidden = false;
      return;
    }
    show(answer);
    rememberChanges(changed);
    find(".same").hidden = changed.length === 0;
    find(".same code").textContent = commandFor(changed);
    find(".acts").hidden = changed.length === 0;
    renameCopy();
  }

  const renameCopy = copies(find(".copy"), () => find(".same code").textContent);

  // Fields and sliders

  function prepare(choice) {
    const numbers = [choice.low, choice.high, choice.least, choice.greatest].map(Number);
    const [low, high, least, greatest] = numbers;
    const [from, to] = low < high ? [low - (high - low) / 2, high + (high - low) / 2] : [low / 2, high * 2];
    const ends = [Math.max(from, least), Math.min(to || greatest, greatest)];
    const step = 10 ** Math.floor(Math.log10((ends[1] - ends[0]) / 50));
    const digits = Math.max(0, -Math.round(Math.log10(step)));
    Object.assign(choice.slider, {
      min: Math.ceil(ends[0] / step) * step, max: Math.floor(ends[1] / step) * step, step,
    });
    choice.slider.value = choice.expected;
    choice.slider.addEventListener("input", () => {
      const near = Math.abs(choice.slider.value - choice.expected) < step / 2;
      choice.field.value = near ? choice.expected : Number(choice.slider.value).toFixed(digits);
      update();
    });
    choice.field.addEventListener("input", () => {
      choice.slider.value = typed(choice);
      update();
    });
  }

  function seek() {
    const words = find(".seek input").value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    choices.forEach((choice, place) => {
      const text = `${choice.name} ${choice.item.textContent}`.toLowerCase();
      const isFound = words.length > 0 ? words.every((word) => text.includes(word)) : place < shownAtFirst;
      choice.item.hidden = !isFound && !isChanged(choice);
      if (isFound) found += 1;
    });
    find(".none").hidden = found > 0;
  }

  function reset() {
    for (const choice of choices) {
      choice.field.value = choice.expected;
      choice.slider.value = choice.expected;
    }
    update();
    seek();
    choices[0].field.focus();
  }

  choices.forEach(prepare);
  recall();
  for (const choice of choices) choice.slider.value = typed(choice);
  find(".seek").hidden = choices.length <= shownAtFirst;
  find(".seek input").addEventListener("input", seek);
  find(".reset").addEventListener("click", reset);
  update();
  seek();
  panel.hidden = false;
})();
