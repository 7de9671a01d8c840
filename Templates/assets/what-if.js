// Lets a reader change the numbers of a scenario; calculation.js holds the engine. The page is complete
// without it. What a reader changed stands in the address after "#?".
(async () => {
  "use strict";

  const {
    start, plain, isNought, amountsIn, typed: typedIn, figure, whole, copies, recalled, remember,
  } = window.ratebookCalculation;
  const panel = document.getElementById("what-if");
  const ways = panel && JSON.parse(panel.querySelector("script").textContent);
  const programs = ways && await start(ways.map((way) => way.program));
  if (!programs) return;

  const { money, change } = amountsIn(panel.dataset.currency);
  const shownAtFirst = 6;
  const find = (selector) => panel.querySelector(selector);
  const items = [...panel.querySelectorAll(".choices li")];
  const rows = [...panel.querySelectorAll("tbody tr")];
  const select = find(".way select");
  const choices = items.map((item) => ({
    item,
    ...item.dataset,
    field: item.querySelector(".typed input"),
    slider: item.querySelector(".slide"),
    why: item.querySelector(".why"),
  }));
  const inOrder = [...choices].sort((a, b) => a.index - b.index);

  // The way to buy

  let way;
  let ask;

  /** The inputs of the program, each with its bounds and the choice that it is asked by. */
  let inputs;

  function take(place) {
    way = ways[place];
    ask = programs[place];
    inputs = (way.inputs ?? ways[0].inputs).map(([index, least, greatest, starts, ends]) =>
      ({ choice: inOrder[index], least, greatest, starts, ends }));
    for (const { choice, least, greatest } of inputs) {
      if (choice) Object.assign(choice.item.dataset, { least, greatest });
    }
  }

  // Numbers

  const typed = ({ field }) => typedIn(field);
  const isChanged = (choice) => typed(choice) !== choice.expected;
  const withUnit = (choice, text) =>
    `${plain(text)}${choice.sign || ` ${choice.item.querySelector(".unit").textContent}`}`;

  /** Why a value cannot be used. */
  function reason({ choice, least, greatest, starts, ends }, code) {
    if (code === "1") return "This is not a plain number.";
    const [end, isLast] = code === "2"
      ? [`at least ${withUnit(choice, least)}`, starts]
      : [`at most ${withUnit(choice, greatest)}`, ends];
    if (isLast) return `It is ${end}.`;
    return `Here it can be ${end}. Beyond that other lines or other prices may apply, and the `
      + `command line says what it costs: ${commandFor(choices.filter(isChanged))}`;
  }

  const value = (choice) => typed(choice) + choice.ending;
  const quoted = (text) => (/[^\w.=%-]/.test(text) ? `'${text}'` : text);
  const commandFor = (changed) => [
    way.command,
    ...changed.map((choice) => `--set ${quoted(`${choice.name}=${value(choice)}`)}`),
  ].join(" ");

  /** The change as a variant of the scenario's file. */
  const variantFor = (changed) => [
    "variants:",
    "  what_if:",
    "    title: What if",
    ...way.variant.map((line) => `    ${line}`),
    ...changed.map((choice) => `    ${choice.name}: ${value(choice)}`),
  ].join("\n") + "\n";

  // The address

  function rememberChanges(changed) {
    const params = recalled();
    params.delete("way");
    params.delete("set");
    if (way !== ways[0]) params.set("way", select.value);
    for (const choice of changed) params.append("set", `${choice.name}=${typed(choice)}`);
    remember(params);
  }

  function recall() {
    const params = recalled();
    const place = select
      ? [...select.options].findIndex((option) => option.value === params.get("way")) : 0;
    if (place > 0) select.selectedIndex = place;
    take(Math.max(place, 0));
    for (const text of params.getAll("set")) {
      const [name, value] = text.split("=");
      const choice = choices.find((other) => other.name === name);
      if (choice && value) choice.field.value = value;
    }
  }

  // The answer: amounts, then totals. The first totals are a month and once, each at list price and
  // as contracted, and the difference to the report; then each row's difference, then each part.

  const totalsAtFirst = 5;

  function show(answer) {
    const lines = answer.slice(1).map((line) => line.split(" "));
    const amounts = way.rows.flatMap(([, now, before]) => [now, before]).concat(way.factor);
    const totals = lines.slice(Math.max(...amounts) + 1);
    for (const row of rows) row.hidden = true;
    way.rows.forEach(([place, now, before], index) => {
      const row = rows[place];
      const [difference, , printed] = totals[totalsAtFirst + index];
      row.hidden = isNought(difference);
      row.cells[1].textContent = before === null ? "none" : money(lines[before][2]);
      row.cells[2].replaceChildren(
        now === null ? "none" : figure(lines[now][0], money(lines[now][2])));
      row.cells[3].textContent = change(printed);
    });
    const [month, contracted] = totals;
    const least = way.floor ? "At least " : "";
    const after = contracted[0] === month[0] ? "" : ` After discounts ${money(contracted[2])}.`;
    const times = document.createElement("span");
    times.className = "note";
    if (way.factor !== null && lines[way.factor][0] !== "-") {
      times.textContent = `${plain(lines[way.factor][0])} times the token-only estimate.`;
    }
    find(".outcome").replaceChildren(...month[0] === "-"
      ? ["With these numbers a month has no amount."]
      : [least, figure(month[0], money(month[2])), " a month, ",
        whole(`${change(totals[totalsAtFirst - 1][2])}.`), after, " ", times]);
    find(".moved").hidden = rows.every((row) => row.hidden);
    follow(lines, totals);
  }

  // The report follows: what a line then costs stands beside what the report says of it.

  const table = document.getElementById("table-line-items");
  const groups = [...table?.querySelectorAll("tr.group") ?? []];

  /** Puts a text behind what a cell of the report says; none takes it away. */
  function beside(cell, text) {
    cell.querySelector(".then")?.remove();
    if (text === null) return;
    const then = document.createElement("span");
    then.className = "then";
    then.textContent = `What if: ${text}`;
    cell.append(then);
  }

  function follow(lines, totals) {
    const isChangedNow = !find(".moved").hidden;
    const then = (cell, text) => cell && beside(cell, isChangedNow ? text : null);
    const printed = new Map(way.rows.map(([place, now]) =>
      [rows[place].dataset.line, money(now === null ? "0.00" : lines[now][2])]));
    for (const [anchor, text] of printed) {
      const row = document.getElementById(anchor);
      if (row && table?.contains(row)) then(row.cells[row.cells.length - 1], text);
    }
    const parts = totals.slice(totalsAtFirst + way.rows.length);
    for (const group of groups) {
      const place = way.parts.indexOf(group.cells[0].textContent.trim());
      then(group.cells[group.cells.length - 1], place < 0 ? null : money(parts[place][2]));
    }
    const foot = table?.tFoot?.rows[0];
    then(foot?.cells[foot.cells.length - 1], money(totals[0][2]));
    draw(lines, totals, isChangedNow);
  }

  const bars = [...document.querySelectorAll("#composition .bars li")].map((item) => ({
    anchor: item.querySelector("a")?.hash.slice(1),
    svg: item.querySelector("svg"),
    rect: item.querySelector("rect"),
    value: item.querySelector(".value"),
  }));

  /** Draws a thin bar below each bar of the composition, on the scale of the report. */
  function draw(lines, totals, isChangedNow) {
    document.querySelectorAll("#composition .drawn").forEach((bar) => bar.remove());
    for (const bar of bars) {
      const row = way.rows.find(([place]) => rows[place].dataset.line === bar.anchor);
      if (!bar.anchor || !row) continue;
      const [, now, before] = row;
      const text = now === null ? "0.00" : lines[now][2];
      beside(bar.value, isChangedNow ? money(text) : null);
      if (!isChangedNow) continue;
      const share = parseFloat(bar.rect.getAttribute("width"));
      const width = Number(lines[before][2]) > 0
        ? share * Number(text) / Number(lines[before][2]) : 0;
      const start = parseFloat(bar.rect.getAttribute("x"));
      const drawn = bar.rect.cloneNode();
      drawn.classList.add("drawn");
      drawn.setAttribute("x", `${Math.max(0, Math.min(start, 100 - width))}%`);
      drawn.setAttribute("width", `${Math.min(width, 100)}%`);
      drawn.setAttribute("y", 19);
      drawn.setAttribute("height", 5);
      bar.svg.append(drawn);
    }
  }

  function update() {
    for (const choice of choices) {
      choice.why.textContent = "";
      choice.field.removeAttribute("aria-invalid");
      choice.item.classList.toggle("changed", isChanged(choice));
    }
    const changed = choices.filter(isChanged);
    const stuck = way.fixed.map((index) => inOrder[index]).find(isChanged);
    if (stuck) return refuse(stuck, "It cannot be changed with this way to buy: other lines or other "
      + `prices may apply, and the command line says what it costs: ${commandFor(changed)}`);
    const answer = ask(inputs.map(({ choice }) =>
      choice && isChanged(choice) ? (typed(choice) || "-") + choice.sign : ""));
    const [word, index, code] = answer[0].split(" ");
    if (word === "refused") return refuse(inputs[index].choice, reason(inputs[index], code));
    const isOther = changed.length > 0 || way !== ways[0];
    show(answer);
    rememberChanges(changed);
    panel.classList.toggle("changed", isOther);
    find(".same").hidden = !isOther;
    find(".same code").textContent = commandFor(changed);
    find(".acts").hidden = !isOther;
    find(".copy-variant").hidden = way.variant === null || panel.dataset.command.includes("--variant");
    renameCopy();
    renameVariant();
  }

  function refuse(choice, text) {
    choice.why.textContent = text;
    choice.field.setAttribute("aria-invalid", "true");
    choice.item.hidden = false;
  }

  const renameCopy = copies(find(".copy"), () => find(".same code").textContent);
  const renameVariant = copies(find(".copy-variant"), () => variantFor(choices.filter(isChanged)));

  // Fields and sliders

  function prepare(choice) {
    const { least: first, greatest: last } = choice.item.dataset;
    const numbers = [choice.low, choice.high, first, last].map(Number);
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
    if (select) select.selectedIndex = 0;
    take(0);
    for (const choice of choices) {
      choice.field.value = choice.expected;
      choice.slider.value = choice.expected;
    }
    update();
    seek();
    choices[0].field.focus();
  }

  take(0);
  choices.forEach(prepare);
  recall();
  select?.addEventListener("change", () => {
    take(select.selectedIndex);
    update();
  });
  for (const choice of choices) choice.slider.value = typed(choice);
  find(".seek").hidden = choices.length <= shownAtFirst;
  find(".seek input").addEventListener("input", seek);
  find(".reset").addEventListener("click", reset);
  update();
  seek();
  panel.hidden = false;
})();
