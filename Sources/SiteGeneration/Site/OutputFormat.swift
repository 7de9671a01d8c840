/// A format in which every page is written.
public enum OutputFormat: String, Sendable, Hashable, CaseIterable {
    /// Pages for a browser, with the stylesheet, the script and the feed.
    case html
    /// Pages for a wiki or a pull request.
    case markdown = "md"
    /// The data of each page.
    case json
    /// The main table of each page that has one.
    case csv

    /// The extensions of the files that belong to the format.
    var extensions: Set<String> { self == .html ? ["html", "css", "js", "xml"] : [rawValue] }
}
