/// A file of the site: where it belongs and what is in it.
public struct OutputFile: Sendable, Hashable {
    /// The path within the output folder, such as `scenarios/chatbot/index.html`.
    public let path: String

    /// The whole content.
    public let bytes: [UInt8]

    /// Creates a file; the path must be one that `isValidPath` accepts, if with escapes.
    public init(path: String, bytes: [UInt8]) {
        precondition(
            Self.isValidPath(path, allowingEscapes: true),
            "\(path) is not a path for an output file"
        )
        self.path = path
        self.bytes = bytes
    }

    /// Whether a text can be the path of an output file, on any file system and in any link.
    ///
    /// It has components between forward slashes, made of ASCII letters, digits and `-`, `.`, `_`
    /// and `~`; none is empty, `.` or `..`, and the first is no name that Ratebook keeps for
    /// itself. So a path never leaves its folder and needs no escaping in a link.
    ///
    /// - Parameters:
    ///   - path: The text.
    ///   - allowingEscapes: Whether letters and digits of every script, the mark `…` of a name that
    ///     was cut, and `%` with two hexadecimal digits may stand in it too, as in names in wikis.
    /// - Returns: Whether it can be one.
    public static func isValidPath(_ path: String, allowingEscapes: Bool = false) -> Bool {
        let path = allowingEscapes ? path.replacing(/%[0-9A-F]{2}/, with: "-") : path
        let components = path.split(separator: "/", omittingEmptySubsequences: false)
        return components.allSatisfy { isValid($0, allowingLetters: allowingEscapes) }
            && !reservedNames.contains(components[0].lowercased())
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static let reservedNames = [OutputManifest.fileName, OutputMoves.stagingName]

    private static func isValid(_ component: Substring, allowingLetters: Bool) -> Bool {
        guard !["", ".", ".."].contains(component) else { return false }
        if component.utf8.allSatisfy(isPlain) { return true }
        return allowingLetters
            && component.allSatisfy { character in
                character.isLetter || character.isNumber || "-._~…".contains(character)
            }
    }
}
