import Quantities
import ReportModel
import SiteOutput

/// Makes the views of blocks.
struct BlockViews {
    let links: PageLinks

    /// The currency of amounts.
    let money: Currency

    /// Whether figures carry their exact values; in workings the words themselves are exact.
    var marksFigures = true

    var text: HTMLText {
        HTMLText(links: links, money: money, marksFigures: marksFigures)
    }

    /// The view of a block; a section stands at a heading level.
    func view(of block: Block, level: Int) -> View {
        switch block {
        case .section(let section): View(.block, ["section": view(of: section, level)])
        case .paragraph(let words):
            View(.block, ["paragraph": View(.paragraph, ["html": text.html(words)])])
        case .list(let items, let isOrdered):
            View(
                .block,
                [
                    "list": View(
                        .list,
                        [
                            "isOrdered": isOrdered,
                            "items": items.map { View(.item, ["html": text.html($0)]) },
                        ]
                    )
                ]
            )
        case .table(let table):
            View(.block, ["table": TableViews(table, blocks: self, level: level).view])
        case .figure(let figure):
            View(.block, ["figure": FigureViews(figure, blocks: self, level: level).view])
        case .headline(let headline): View(.block, ["headline": view(of: headline)])
        case .findings(let findings):
            View(.block, ["hasFindings": !findings.isEmpty, "findings": findings.map(view)])
        case .callout(let callout): View(.block, ["callout": view(of: callout, level)])
        case .disclosure(let disclosure):
            View(.block, ["disclosure": view(of: disclosure, level)])
        case .prose(let prose):
            View(.block, ["prose": ProseViews(prose, blocks: self, level: level).view])
        }
    }

    /// The view of details that open on demand.
    func view(of disclosure: Disclosure, _ level: Int) -> View {
        View(
            .disclosure,
            [
                "summary": text.html(disclosure.summary),
                "blocks": disclosure.blocks.map { view(of: $0, level: level) },
            ]
        )
    }

    private func view(of section: Section, _ level: Int) -> View {
        View(
            .section,
            [
                "id": section.id, "title": section.title, "level": String(min(level, 6)),
                "blocks": section.blocks.map { view(of: $0, level: level + 1) },
            ]
        )
    }

    private func view(of callout: Callout, _ level: Int) -> View {
        let kind =
            switch callout.kind {
            case .note: "note"
            case .warning: "warning"
            case .error: "error"
            }
        return View(
            .callout,
            [
                "kind": kind, "title": text.html(callout.title),
                "blocks": callout.blocks.map { view(of: $0, level: level) },
            ]
        )
    }

    private func view(of finding: Finding) -> View {
        View(
            .finding,
            [
                "statement": text.html(finding.statement), "detail": text.html(finding.detail),
                "address": "#" + finding.link.anchor, "words": finding.link.words,
            ]
        )
    }

    private func view(of headline: Headline) -> View {
        View(
            .headline,
            [
                "label": headline.label,
                "value": text.html(headline.value),
                "unit": headline.unit,
                "range": headline.range.map { range in
                    View(
                        .range,
                        [
                            "low": text.html(range.low), "high": text.html(range.high),
                            "position": position(of: headline.value, in: range),
                        ]
                    )
                },
                "note": headline.note.isEmpty ? nil : text.html(headline.note),
                "hasGrounds": !headline.grounds.isEmpty,
                "grounds": GroundBar(headline.grounds).views,
                "hasTiles": !headline.tiles.isEmpty,
                "tiles": headline.tiles.map { tile in
                    View(
                        .tile,
                        [
                            "label": tile.label, "value": text.html(tile.value),
                            "note": tile.note.isEmpty ? nil : text.html(tile.note),
                        ]
                    )
                },
            ]
        )
    }

    /// Where a value stands between the ends of its range, in percent with two decimals; nil
    /// where it does not, or where the range has no width.
    private func position(of value: Value, in range: Headline.Range) -> String? {
        guard let low = range.low.dollars, let high = range.high.dollars, let own = value.dollars,
            let width = try? high - low, width > .zero, let part = try? own - low,
            part >= .zero, part <= width,
            let share = try? part / width * Quantity(100)
        else { return nil }
        return (try? share.rounded(toFractionDigits: 2))?.description
    }
}

extension Value {
    /// The amount of a figure of money, as a number.
    fileprivate var dollars: Quantity? {
        switch self {
        case .money(let money, _), .lowerBound(let money, _): try? money.dollars()
        default: nil
        }
    }
}
