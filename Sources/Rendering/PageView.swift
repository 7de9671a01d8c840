import Quantities
import ReportModel
import SiteOutput

/// Makes the view of a page.
struct PageView {
    let page: Page
    let frame: SiteFrame

    private var route: Route { Route(page.path) }
    private var text: HTMLText { HTMLText(route: route) }

    /// The view.
    var view: View {
        let origin = page.provenance
        let twins = twins
        let blocks = BlockViews(text: text)
        return View(
            .page,
            [
                "language": frame.language,
                "title": page.title,
                "siteTitle": frame.title,
                "summary": page.summary,
                "isRoot": page.path.isEmpty,
                "stylesheet": route.link(toFile: "assets/site.css"),
                "home": route.link(to: .root),
                "kind": page.kind.rawValue,
                "navigation": frame.navigation.map { link(to: $0, isCurrent: isCurrent($0)) },
                "ancestors": page.ancestors.map { link(to: $0, isCurrent: false) },
                "hasFacts": !page.facts.isEmpty,
                "facts": page.facts.map { fact in
                    View(.fact, ["label": fact.label, "valueHTML": text.html(fact.value)])
                },
                "blocks": page.blocks.map { blocks.view(of: $0, level: 2) },
                "hasTwins": !twins.isEmpty,
                "twins": twins,
                "release": origin.catalogRelease,
                "asOf": origin.asOf.description,
                "asOfHTML": text.html(.date(origin.asOf)),
                "inputsHash": origin.inputsHash,
                "shortHash": String(origin.inputsHash.prefix(12)),
                "command": origin.command,
                "methodology": route.link(to: Route("methodology")),
            ]
        )
    }

    private func link(to target: PageLink, isCurrent: Bool) -> View {
        View(
            .link,
            [
                "title": target.title, "address": route.link(to: Route(target.path)),
                "isCurrent": isCurrent,
            ]
        )
    }

    /// Whether a navigation entry leads to this page or to the list that it belongs to.
    private func isCurrent(_ link: PageLink) -> Bool {
        link.path == page.path || (!link.path.isEmpty && page.path.hasPrefix(link.path + "/"))
    }

    /// The same page in the other formats that are written.
    private var twins: [View] {
        let names = ["md": "Markdown", "json": "JSON", "csv": "CSV"]
        return frame.formats.compactMap { format in
            guard let name = names[format], format != "csv" || page.mainTable != nil else {
                return nil
            }
            return View(
                .link,
                ["title": name, "address": "index.\(format)", "isCurrent": false]
            )
        }
    }
}
