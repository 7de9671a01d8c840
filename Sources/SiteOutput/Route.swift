/// A page's folder in the site, such as `scenarios/chatbot`; the root is the empty path.
///
/// Links are relative and name their file, so the site works from a disk, from any address and
/// below any other path.
public struct Route: Sendable, Hashable {
    /// The start page's folder.
    public static let root = Route("")

    /// The folder without slashes around it.
    public let path: String

    /// Creates a route; the path must be empty or one that `OutputFile.isValidPath` accepts.
    public init(_ path: String) {
        precondition(path.isEmpty || OutputFile.isValidPath(path), "\(path) is not a route")
        self.path = path
    }

    /// The path of the page itself as a file of one kind, such as `rates/index.md`.
    ///
    /// - Parameter kind: The extension without its dot.
    /// - Returns: The path within the site.
    public func page(as kind: String = "html") -> String { file(named: "index." + kind) }

    /// The path of another file in the page's folder, such as `rates/history.csv`.
    public func file(named name: String) -> String { path.isEmpty ? name : path + "/" + name }

    /// The link from this page to another page, such as `../../rates/index.html#sonnet`.
    ///
    /// - Parameters:
    ///   - route: The other page, which may be this one.
    ///   - kind: The extension of the file to link to.
    ///   - fragment: The anchor on the other page, not escaped.
    /// - Returns: A relative link.
    public func link(
        to route: Route,
        as kind: String = "html",
        fragment: String? = nil
    ) -> String {
        link(toFile: route.page(as: kind), fragment: fragment)
    }

    /// The link from this page to any file of the site, such as `../report.css`.
    ///
    /// - Parameters:
    ///   - file: The path of the file within the site.
    ///   - fragment: The anchor in the file, not escaped.
    /// - Returns: A relative link.
    public func link(toFile file: String, fragment: String? = nil) -> String {
        let own = path.split(separator: "/")
        let target = file.split(separator: "/")
        let shared = zip(own, target.dropLast()).prefix { $0 == $1 }.count
        let steps = Array(repeating: "..", count: own.count - shared) + target.dropFirst(shared)
        let anchor = fragment.map { "#" + Self.escaped(fragment: $0) } ?? ""
        return steps.joined(separator: "/") + anchor
    }

    /// Percent-encodes all that RFC 3986 does not allow in a fragment.
    private static func escaped(fragment: String) -> String {
        let allowed = Set("-._~!$&'()*+,;=:@/?".utf8)
        let parts = fragment.utf8.map { byte in
            let character = Character(Unicode.Scalar(byte))
            let isPlain = byte < 0x80 && (character.isLetter || character.isNumber)
            if isPlain || allowed.contains(byte) { return String(character) }
            return (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }
        return parts.joined()
    }
}
