import CommonMark
import Quantities
import ReportModel
import SiteOutput

/// Makes the view of a page.
struct PageView {
    let page: Page
    let frame: SiteFrame

    /// The stylesheet and the script of a page that is sent on its own; nil for one of a site.
    var assets: (stylesheet: String, script: String)?

    /// The page that lists all that can be found.
    private static let index = "search"

    private var route: Route { Route(page.path) }
    private var links: PageLinks { PageLinks(route: route, isAlone: assets != nil) }
    private var text: HTMLText {
        HTMLText(links: links, money: page.provenance.exchange.currency)
    }

    /// The view.
    var view: View {
        let origin = page.provenance
        let twins = twins
        let lead = page.blocks.prefix { !$0.isHeaded }
        let contents = contents
        let blocks = BlockViews(links: links, money: origin.exchange.currency)
        return View(
            .page,
            [
                "language": frame.language,
                "contentPolicy": ContentPolicy(
                    inline: inlineTexts,
                    hasEngine: hasEngine
                )
                .text,
                "title": page.title,
                "siteTitle": frame.title,
                "summary": page.summary,
                "isRoot": page.path.isEmpty,
                "isWide": page.blocks.contains(where: \.isWide),
                "stylesheet": route.link(toFile: "assets/site.css"),
                "script": page.blocks.contains(where: \.hasTable)
                    ? route.link(toFile: "assets/site.js") : nil,
                "search": route.link(to: Route(Self.index)),
                "searchScript": route.link(toFile: "assets/search.js"),
                "engine": hasEngine ? route.link(toFile: "assets/engine.js") : nil,
                "calculationScript": hasEngine
                    ? route.link(toFile: "assets/calculation.js") : nil,
                "whatIfScript": page.whatIf.map { _ in route.link(toFile: "assets/what-if.js") },
                "whatIf": page.whatIf.map { $0.view(in: origin.exchange.currency) },
                "calculatorScript": calculator.map { _ in
                    route.link(toFile: "assets/calculator.js")
                },
                "calculatorData": calculator.map { _ in
                    route.link(toFile: "assets/calculator-data.js")
                },
                "calculator": calculator.map(\.view),
                "inlineStylesheet": inlineTexts?.stylesheet,
                "inlineScript": inlineTexts?.script,
                "feed": route.link(toFile: Feed.mainFile),
                "feeds": frame.feeds.map { feed in
                    View(
                        .link,
                        [
                            "title": feed.title, "address": route.link(toFile: feed.path),
                            "current": nil,
                        ]
                    )
                },
                "home": route.link(to: .root),
                "kind": page.kind.rawValue,
                "navigation": frame.navigation.map { link(to: $0, current: current($0)) },
                "hasAncestors": !page.path.isEmpty && assets == nil,
                "ancestors": page.ancestors.map { link(to: $0) },
                "hasFacts": !page.facts.isEmpty,
                "facts": page.facts.map { fact in
                    View(.fact, ["label": fact.label, "value": text.html(fact.value)])
                },
                "lead": lead.map { blocks.view(of: $0, level: 2) },
                "hasContents": contents.count > 3,
                "contents": contents,
                "blocks": page.blocks.dropFirst(lead.count).map { blocks.view(of: $0, level: 2) },
                "hasTwins": !twins.isEmpty && assets == nil,
                "twins": twins,
                "release": origin.catalogRelease,
                "asOf": text.html(.date(origin.asOf)),
                "inputsHash": origin.inputsHash,
                "command": origin.command,
                "exchange": origin.exchange.inWords.map { text.html($0) },
                "methodology": assets == nil ? methodology : nil,
            ]
        )
    }

    /// What a reader may ask; a page that is sent on its own has no calculator.
    private var calculator: CalculatorPanel? { assets == nil ? page.calculator : nil }

    private var hasEngine: Bool { page.whatIf != nil || calculator != nil }

    /// The stylesheet and the script as they stand in a page that is sent on its own.
    private var inlineTexts: (stylesheet: String, script: String)? {
        assets.map { ($0.stylesheet.withoutEndTags, $0.script.withoutEndTags) }
    }

    private func link(to target: PageLink, current: String? = nil) -> View {
        View(
            .link,
            [
                "title": target.title, "address": route.link(to: Route(target.path)),
                "current": current,
            ]
        )
    }

    /// What `aria-current` says of a navigation entry: `page` for this page, `true` for the entry
    /// that the page stands under.
    private func current(_ link: PageLink) -> String? {
        guard link.path != page.path else { return "page" }
        let isListed = frame.navigation.contains { $0.path == page.path }
        return !isListed && link.path == page.ancestors.last?.path ? "true" : nil
    }

    /// The headings of the second level, whoever wrote them.
    private var contents: [View] {
        page.blocks.flatMap { block -> [View] in
            switch block {
            case .section(let section):
                [View(.link, ["title": section.title, "address": "#" + section.id])]
            case .prose(let prose):
                MarkdownDocument(prose.source).outline.filter { $0.level == 2 }
                    .map { View(.link, ["title": $0.text, "address": "#" + $0.id]) }
            default: []
            }
        }
    }

    private var methodology: String? {
        let entry = frame.navigation.first { $0.path == "methodology" }
        return entry.map { route.link(to: Route($0.path)) }
    }

    /// The same page in the other formats that are written.
    private var twins: [View] {
        let names = ["md": "Markdown", "json": "JSON", "csv": "CSV"]
        return frame.formats.compactMap { format in
            guard let name = names[format], format != "csv" || page.mainTable != nil else {
                return nil
            }
            return View(.link, ["title": name, "address": "index.\(format)"])
        }
    }
}

extension String {
    /// The text of a stylesheet or a script, in which nothing ends the element around it.
    fileprivate var withoutEndTags: String { replacing("</", with: "<\\/") }
}

extension Block {
    /// Whether the block has headings of its own, which the list of contents shows.
    fileprivate var isHeaded: Bool {
        switch self {
        case .section, .prose: true
        default: false
        }
    }

    /// Whether a table in the block needs the whole width of the page.
    fileprivate var isWide: Bool {
        switch self {
        case .table(let table): table.columns.count > 6 || table.offersChoices
        case .figure(let figure): figure.data.columns.count > 6
        case .section(let section): section.blocks.contains(where: \.isWide)
        default: false
        }
    }

    /// Whether there is a table in the block, which the script can sort.
    fileprivate var hasTable: Bool {
        switch self {
        case .table, .figure: true
        case .prose(let prose):
            prose.blocks.values.joined().contains(where: \.hasTable)
                || prose.source.contains("|")
        case .section(let section): section.blocks.contains(where: \.hasTable)
        case .disclosure(let disclosure): disclosure.blocks.contains(where: \.hasTable)
        default: false
        }
    }
}
