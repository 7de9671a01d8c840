"""What is asked of a page. Each check gives a list of what is wrong."""

import pathlib
import re

import axe_playwright_python

AXE = next(pathlib.Path(axe_playwright_python.__file__).parent.rglob("axe*.js")).read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def scrolls_sideways(page):
    over = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{over} px wider than the window"] if over > 0 else []


def is_inaccessible(page):
    """What axe-core finds."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate(
        """async rules => (await axe.run(document, {
            preload: false, resultTypes: ["violations"], runOnly: {type: "tag", values: rules}
        })).violations.map(rule => [rule.id, rule.nodes.length, rule.nodes[0].html,
            rule.nodes[0].failureSummary])""", RULES)
    return [f"{rule} at {count}: {html[:160]} {why}" for rule, count, html, why in found]


def has_loose_references(page):
    """Anchors that lead nowhere, and ids given twice."""
    return page.evaluate("""() => {
        const ids = [...document.querySelectorAll("[id]")].map(part => part.id);
        const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
        const anchors = [...document.querySelectorAll("a[href^='#']")]
            .map(link => decodeURIComponent(link.hash.slice(1)));
        return twice.map(id => `twice: ${id}`)
            .concat(anchors.filter(id => !ids.includes(id)).map(id => `nowhere: #${id}`));
    }""")


def has_nameless_pictures(page):
    """A picture has a name, or is kept from those who cannot see it."""
    return page.evaluate("""() => [...document.querySelectorAll("svg:not(svg svg)")].filter(svg =>
        !svg.closest("[aria-hidden=true]")
            && !(svg.getAttribute("role") === "img" && (svg.getAttribute("aria-label")
                || document.getElementById(svg.getAttribute("aria-labelledby"))?.textContent)))
        .map(svg => `no name: ${svg.outerHTML.slice(0, 120)}`)""")


# Colours of a chart are computed as they are drawn: a shape against the ground of its page, a word
# against the shape it stands on. Grid lines and bands carry nothing that is not drawn elsewhere.
COLOURS = """() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const found = new Map();
    for (const part of document.querySelectorAll("main svg :is(rect, path, line, circle, text)")) {
        if (!part.getClientRects().length || part.matches(".grid, .band")) continue;
        const style = getComputedStyle(part);
        const own = [...part.classList].find(name => /^c[0-9]$/.test(name));
        const text = part.matches("text");
        const colour = style.fill !== "none" && !part.matches("line, .point") ? style.fill : style.stroke;
        if (colour === "none") continue;
        const shape = text && own && part.closest(".whole").querySelector(`rect.${own}`);
        const behind = shape ? getComputedStyle(shape).fill : ground;
        const name = `${part.tagName}.${[...part.classList].join(".")}`;
        found.set(`${name} ${colour} ${behind}`, [name, colour, behind, text ? 4.5 : 3]);
    }
    return [...found.values()];
}"""


def has_faint_charts(page):
    return [f"{name}: {colour} on {ground} is {ratio:.2f}, and {limit} is asked"
            for name, colour, ground, limit in page.evaluate(COLOURS)
            if (ratio := contrast(colour, ground)) < limit]


def contrast(one, other):
    """The ratio of WCAG 2.2 for two colours such as rgb(1, 2, 3)."""
    def luminance(colour):
        parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
                            for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def has_torn_bars(page):
    """Bars lie inside their picture, and the parts of a whole add up to it."""
    return page.evaluate("""() => {
        const share = (part, name) => Number((part.getAttribute(name) ?? "0").replace("%", ""));
        const problems = [];
        for (const svg of document.querySelectorAll(".bars svg, svg.whole")) {
            const parts = [...svg.querySelectorAll("rect")];
            for (const part of parts) {
                if (!(part.getAttribute("width") ?? "").endsWith("%")) continue;
                const [start, width] = [share(part, "x"), share(part, "width")];
                if (start < -0.01 || start + width > 100.01) problems.push(`outside: ${part.outerHTML}`);
            }
            const sum = parts.reduce((all, part) => all + share(part, "width"), 0);
            if (svg.matches(".whole") && Math.abs(sum - 100) > 0.05) problems.push(`parts add to ${sum}`);
        }
        return problems;
    }""")


def has_words_outside_their_box(page):
    """Words stand within the height of the part that holds them."""
    return page.evaluate("""() => [...document.querySelectorAll("body *:not(svg, svg *)")]
        .filter(part => {
            const box = part.getBoundingClientRect();
            if (getComputedStyle(part).display === "inline" || box.height < 2 || box.width < 2) return false;
            return [...part.childNodes].some(node => {
                if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) return false;
                const range = document.createRange();
                range.selectNodeContents(node);
                const words = range.getBoundingClientRect();
                return words.height > 0 && (words.bottom > box.bottom + 4 || words.top < box.top - 4);
            });
        })
        .map(part => `outside: ${part.outerHTML.slice(0, 120)}`)""")


def has_hidden_focus(page, limit=60):
    """Goes through the page by keyboard alone: what has the focus has a ring and can be seen."""
    problems = []
    for step in range(limit):
        page.keyboard.press("Tab")
        at = page.evaluate("""() => {
            const part = document.activeElement;
            if (part === document.body) return null;
            const style = getComputedStyle(part);
            const isSeen = [...part.getClientRects()].some(box => {
                const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
                const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
                return [0.1, 0.5, 0.9].some(share => {
                    const found = document.elementFromPoint(
                        left + (right - left) * share, top + (bottom - top) * share);
                    return right > left && bottom > top && !!found && part.contains(found);
                });
            });
            return { html: part.outerHTML.slice(0, 100), isSeen,
                isOutlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 };
        }""")
        if at is None:
            return problems if step > 3 else problems + ["the page ends after a few steps"]
        if not at["isOutlined"]:
            problems.append(f"no ring: {at['html']}")
        if not at["isSeen"]:
            problems.append(f"not seen: {at['html']}")
    return problems
