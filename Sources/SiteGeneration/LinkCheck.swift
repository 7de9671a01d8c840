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
        var problems: [Diagnostic] = []
        for page in source.pages {
            let document = MarkdownDocument(page.text)
            let headings = Set(document.outline.flatMap(\.anchors).map { "#" + $0 })
            for link in document.links
            where !isExternal(link.destination)
                && !headings.contains(link.destination.percentDecoded)
            {
                let target = SiteLink(link.destination)
                let path = target?.path
                if let path, paths.contains(path) {
                    guard let anchor = target?.anchor, let found = anchors[path],
                        !found.contains(anchor)
                    else { continue }
                    let problem = unknownAnchor(anchor, of: link, on: page, among: found)
                    if !problems.contains(problem) { problems.append(problem) }
                    continue
                }
                let problem = problem(link, to: path, on: page, among: paths)
                if !problems.contains(problem) { problems.append(problem) }
            }
        }
        return problems
    }

    private func unknownAnchor(
        _ anchor: String,
        of link: MarkdownDocument.Link,
        on page: AuthoredSource,
        among anchors: Set<String>
    ) -> Diagnostic {
        Diagnostic(
            .error,
            code: "broken-link",
            "the link \"\(link.destination)\" leads to no place on its page",
            at: place(of: link, on: page),
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
        on page: AuthoredSource,
        among paths: Set<String>
    ) -> Diagnostic {
        let nearest = path.flatMap { nearestName(to: $0, among: paths.sorted()) }
        let isAnchor = link.destination.hasPrefix("#")
        return Diagnostic(
            .error,
            code: "broken-link",
            "the link \"\(link.destination)\" leads to no \(isAnchor ? "heading" : "page")",
            at: place(of: link, on: page),
            help: isAnchor
                ? "write the text of a heading in lower case, with hyphens between its words"
                : nearest.map { "did you mean /\($0)/?" }
                    ?? "write the path of a page from the root, such as /rates/"
        )
    }

    /// Where the destination of a link stands: after the link begins, or in a definition above.
    private func place(of link: MarkdownDocument.Link, on page: AuthoredSource) -> SourceRange {
        let file = SourceFile(path: "Content/pages/\(page.path).md", text: page.text)
        let first = min(max(link.line, 1), file.lines.count) - 1
        for index in Array(first..<file.lines.count) + Array(0..<first) {
            guard let column = column(of: link.destination, in: file.lines[index]) else { continue }
            let length = link.destination.unicodeScalars.count
            return file.range(line: index + 1, column: column, length: length)
        }
        let line = file.lines[first]
        return file.range(line: first + 1, column: 1, length: line.unicodeScalars.count)
    }

    /// The column of a destination in a line, where neither side of it could belong to it.
    private func column(of destination: String, in line: String) -> Int? {
        let (text, wanted) = (Array(line.unicodeScalars), Array(destination.unicodeScalars))
        guard !wanted.isEmpty, text.count >= wanted.count else { return nil }
        let start = (0...(text.count - wanted.count))
            .first { start in
                let end = start + wanted.count
                return text[start..<end].elementsEqual(wanted)
                    && (start == 0 || "(< ".unicodeScalars.contains(text[start - 1]))
                    && (end == text.count || ")> \t".unicodeScalars.contains(text[end]))
            }
        return start.map { $0 + 1 }
    }
}
