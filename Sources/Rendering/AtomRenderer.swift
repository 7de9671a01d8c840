import Quantities
public import ReportModel
import SiteOutput

/// Writes a feed as Atom (RFC 4287), to stand at the root of the site.
///
/// The site does not know its own address, so ids are tag URIs (RFC 4151) made of the feed's
/// title, and links are relative to the feed.
public enum AtomRenderer {
    /// The feed.
    public static func render(_ feed: Feed) -> String {
        let updated = feed.entries.map(\.day).max()
        var lines = [
            #"<?xml version="1.0" encoding="utf-8"?>"#,
            #"<feed xmlns="http://www.w3.org/2005/Atom">"#,
            "<id>\(tag(feed, ""))</id>",
            "<title>\(escaped(feed.title))</title>",
            "<author><name>\(escaped(feed.author))</name></author>",
            #"<link rel="self" href="feed.xml"/>"#,
            #"<link rel="alternate" type="text/html" href="\#(Route.root.page())"/>"#,
        ]
        if let updated { lines.append("<updated>\(time(updated))</updated>") }
        lines += feed.entries.flatMap { entry(of: $0, in: feed) }
        return (lines + ["</feed>"]).map { $0 + "\n" }.joined()
    }

    private static func entry(of entry: Feed.Entry, in feed: Feed) -> [String] {
        let format = NumberFormat(currency: .sign, isInTable: false)
        var lines = [
            "<entry>", "<id>\(tag(feed, entry.id))</id>",
            "<title>\(escaped(entry.title))</title>", "<updated>\(time(entry.day))</updated>",
        ]
        if let path = entry.path {
            let link = Route.root.link(to: Route(path))
            lines.append(#"<link rel="alternate" type="text/html" href="\#(link)"/>"#)
        }
        return lines + ["<summary>\(escaped(entry.summary.plain(format)))</summary>", "</entry>"]
    }

    /// A tag URI below `ratebook.invalid`, a name that nobody can own.
    private static func tag(_ feed: Feed, _ id: String) -> String {
        let words = feed.title.lowercased()
            .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return "tag:ratebook.invalid,2026:\(words.joined(separator: "-"))/\(id)"
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
