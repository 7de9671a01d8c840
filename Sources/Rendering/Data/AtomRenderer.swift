public import Quantities
public import ReportModel
import SiteOutput

/// Writes a feed as Atom (RFC 4287), to stand at the root of the site.
///
/// Ids are tag URIs (RFC 4151): of the address where the site is published, or of the feed's title
/// where the site does not know its address; then links are relative to the feed.
public enum AtomRenderer {
    /// The feed.
    ///
    /// - Parameters:
    ///   - feed: What is new.
    ///   - address: Where the site is published, with a slash at its end; nil where it is not known.
    ///   - currency: The currency of its amounts.
    /// - Returns: The document.
    public static func render(
        _ feed: Feed,
        at address: String? = nil,
        in currency: Currency = .usDollar
    ) -> String {
        let updated = feed.entries.map(\.day).max()
        let authority = authority(of: feed, at: address)
        let base = escaped(address?.percentEncoded ?? "")
        let home = address == nil ? Route.root.page() : ""
        var lines = [
            #"<?xml version="1.0" encoding="utf-8"?>"#,
            #"<feed xmlns="http://www.w3.org/2005/Atom">"#,
            "<id>\(authority)\(feed.file == Feed.mainFile ? "" : feed.file)</id>",
            "<title>\(escaped(feed.title))</title>",
            "<author><name>\(escaped(feed.author))</name></author>",
            #"<link rel="self" href="\#(base)\#(feed.file)"/>"#,
            #"<link rel="alternate" type="text/html" href="\#(base)\#(home)"/>"#,
        ]
        if let updated { lines.append("<updated>\(time(updated))</updated>") }
        lines += feed.entries.flatMap { entry(of: $0, authority, base, currency) }
        return (lines + ["</feed>"]).map { $0 + "\n" }.joined()
    }

    private static func entry(
        of entry: Feed.Entry,
        _ authority: String,
        _ base: String,
        _ currency: Currency
    ) -> [String] {
        let format = NumberFormat(currency: .sign, money: currency, isInTable: false)
        var lines = [
            "<entry>", "<id>\(authority)\(entry.id)</id>",
            "<title>\(escaped(entry.title))</title>", "<updated>\(time(entry.day))</updated>",
        ]
        if let path = entry.path {
            let anchor = entry.anchor.map { "#" + $0 } ?? ""
            let link = base + Route.root.link(to: Route(path)) + anchor
            lines.append(#"<link rel="alternate" type="text/html" href="\#(link)"/>"#)
        }
        return lines + ["<summary>\(escaped(entry.summary.plain(format)))</summary>", "</entry>"]
    }

    /// The beginning of every tag URI of the feed: below the host of the address, or below
    /// `ratebook.invalid`, a name that nobody can own.
    private static func authority(of feed: Feed, at address: String?) -> String {
        if let address = address?.percentEncoded, let scheme = address.firstRange(of: "://") {
            let rest = address[scheme.upperBound...]
            let host = rest.prefix { !"/:".contains($0) }.lowercased()
            let path = rest.drop { $0 != "/" }.dropFirst()
            return escaped("tag:\(host),2026:\(path)")
        }
        let words = feed.title.lowercased()
            .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return "tag:ratebook.invalid,2026:\(words.joined(separator: "-"))/"
    }

    private static func time(_ day: CalendarDate) -> String { "\(day)T00:00:00Z" }

    private static func escaped(_ text: String) -> String {
        text.onOneLine
            .map { character in
                switch character {
                case "&": "&amp;"
                case "<": "&lt;"
                case ">": "&gt;"
                case "\"": "&quot;"
                default: String(character)
                }
            }
            .joined()
    }
}
