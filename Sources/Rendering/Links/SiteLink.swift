import SiteOutput

/// A link of an authored page to another page of the site: a path from the root, as in `/rates/`.
public struct SiteLink: Sendable, Hashable {
    /// The folder of the page; empty for the root.
    public let path: String

    /// The anchor on it, not escaped; nil for none.
    public let anchor: String?

    /// Creates a link to a page, or to an anchor on it.
    init(path: String, anchor: String?) {
        self.path = path
        self.anchor = anchor
    }

    /// The link in a destination; nil when it leads elsewhere.
    public init?(_ destination: String) {
        guard destination.hasPrefix("/"), !destination.hasPrefix("//") else { return nil }
        let parts = destination.split(
            separator: "#",
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        path = parts[0].split(separator: "/").joined(separator: "/")
        anchor = parts.count > 1 ? String(parts[1]).percentDecoded : nil
    }

    /// The destination as seen from a page, in a format; as written where no page can be.
    func destination(from route: Route, as kind: String) -> String {
        guard path.isEmpty || OutputFile.isValidPath(path) else { return "/" + path }
        return route.link(to: Route(path), as: kind, fragment: anchor)
    }
}
