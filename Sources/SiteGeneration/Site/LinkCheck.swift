import CommonMark
import Diagnostics
import Rendering
import ReportModel
import SourceLoading

/// Checks that the links of authored pages lead somewhere.
struct LinkCheck {
    let pages: [Page]
    let source: LoadedProject

    /// One error for each link that leads to no page of the site, and to no heading of its own.
    ///
    /// A page that was left out for an error of its own counts as one that is there.
    var problems: [Diagnostic] {
        let leftOut = source.pagePaths + source.scenarioIDs.map { "scenarios/" + $0 }
        let paths = Set(pages.map(\.path) + leftOut)
        // Two pages may want one path, which is told elsewhere.
        let anchors = Dictionary(pages.map { ($0.path, $0.anchors) }) { $0.union($1) }
        let log = DiagnosticLog()
        for page in source.pages {
            let document = MarkdownDocument(page.text)
            let headings = Set(document.outline.flatMap(\.anchors).map { "#" + $0 })
            var places = LinkPlaces(page)
            for link in document.links
            where !headings.contains(link.destination.percentDecoded) {
                guard link.isSafe else {
                    log.report(unsafe(link, at: places.place(of: link)))
                    continue
                }
                guard !isExternal(link.destination) else { continue }
                let target = SiteLink(link.destination)
                let path = target?.path
                if let path, paths.contains(path) {
                    guard let anchor = target?.anchor, let found = anchors[path],
                        !found.contains(anchor)
                    else { continue }
                    let place = places.place(of: link)
                    log.report(unknownAnchor(anchor, of: link, at: place, among: found))
                    continue
                }
                log.report(problem(link, to: path, at: places.place(of: link), among: paths))
            }
        }
        return log.diagnostics
    }

    private func unsafe(_ link: MarkdownDocument.Link, at place: SourceRange) -> Diagnostic {
        Diagnostic(
            .error,
            code: "unsafe-link",
            "no page may have the link \"\(link.destination)\"",
            at: place,
            help: "begin it with https://, http:// or mailto:, or with / for a page of the site"
        )
    }

    private func unknownAnchor(
        _ anchor: String,
        of link: MarkdownDocument.Link,
        at place: SourceRange,
        among anchors: Set<String>
    ) -> Diagnostic {
        Diagnostic(
            .error,
            code: "broken-link",
            "the link \"\(link.destination)\" leads to no place on its page",
            at: place,
            help: nearestName(to: anchor, among: anchors.sorted()).map { "did you mean #\($0)?" }
                ?? "copy the address from the # beside a heading or a row"
        )
    }

    /// Whether a destination begins with a scheme, or with the name of a host.
    private func isExternal(_ destination: String) -> Bool {
        let scheme = destination.prefix { !":/?#".contains($0) }
        let isScheme = !scheme.isEmpty && destination.dropFirst(scheme.count).first == ":"
        return isScheme || destination.hasPrefix("//")
    }

    private func problem(
        _ link: MarkdownDocument.Link,
        to path: String?,
        at place: SourceRange,
        among paths: Set<String>
    ) -> Diagnostic {
        let nearest = path.flatMap { nearestName(to: $0, among: paths.sorted()) }
        let isAnchor = link.destination.hasPrefix("#")
        return Diagnostic(
            .error,
            code: "broken-link",
            "the link \"\(link.destination)\" leads to no \(isAnchor ? "heading" : "page")",
            at: place,
            help: isAnchor
                ? "write the text of a heading in lower case, with hyphens between its words"
                : nearest.map { "did you mean /\($0)/?" }
                    ?? "write the path of a page from the root, such as /rates/"
        )
    }
}
